package org.watchroom.certificates.model;

import java.math.BigDecimal;

/**
 * The results that a certificate names.
 *
 * @param mockBest of 100 points; null when the programme asks for no mock examination
 * @param drills such as {@code D1 92 · D2 88.5}; empty when the programme asks for none
 */
public record Outcome(BigDecimal mockBest, String drills) {}
