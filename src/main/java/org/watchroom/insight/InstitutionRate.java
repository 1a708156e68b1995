package org.watchroom.insight;

/**
 * One institution's share of a cohort's pass rate.
 *
 * @param name null for the people who belong to no institution
 * @param tooFew fewer than {@value PassRates#FEWEST} people: the rate says nothing about the institution
 */
public record InstitutionRate(Long id, String name, Rate rate, boolean tooFew) {}
