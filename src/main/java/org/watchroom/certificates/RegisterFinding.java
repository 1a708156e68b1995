package org.watchroom.certificates;

/**
 * What an audit of the register found.
 *
 * @param what such as {@code CERTIFICATE_DIFFERS}
 * @param place in the log, from 0; null when the finding has none
 * @param number of the certificate; null when the finding has none
 */
public record RegisterFinding(String what, Long place, String number) {}
