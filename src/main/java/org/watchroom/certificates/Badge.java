package org.watchroom.certificates;

/**
 * A certificate as an open badge.
 *
 * @param credential an Open Badges 3.0 credential, signed: a JWT in its compact form
 * @param picture SVG with the credential baked in
 */
public record Badge(String number, String credential, String picture) {}
