package org.watchroom.certificates.model;

/**
 * Whom a certificate names, as the register knew them on that day.
 *
 * @param maskedIdentity null when the register holds no identity number
 */
public record Holder(long personId, String name, String maskedIdentity) {}
