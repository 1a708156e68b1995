package org.watchroom.certificates;

/**
 * A person of a batch.
 *
 * @param outcome WAITING, ISSUED, HELD or REFUSED
 * @param number of the certificate issued; null without one
 * @param whyZh why it was refused; null when it was not
 * @param whyEn the same in English
 */
public record BatchPerson(String name, String institution, String outcome, String number, String whyZh, String whyEn) {}
