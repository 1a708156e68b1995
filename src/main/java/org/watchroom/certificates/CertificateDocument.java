package org.watchroom.certificates;

/**
 * @param pdf the bytes as they were signed
 */
public record CertificateDocument(String number, byte[] pdf) {}
