package org.watchroom.certificates;

/**
 * Whom a certificate would name.
 *
 * @param maskedIdentity null when the person's record holds none
 */
public record Bearer(String name, String maskedIdentity) {}
