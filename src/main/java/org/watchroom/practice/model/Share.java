package org.watchroom.practice.model;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The share of the questions about something that a person would answer right, as far as it can be known: a Beta
 * distribution, the usual belief about a proportion (Gelman et al., Bayesian Data Analysis, 3rd edition 2013, section 2.1).
 *
 * @param right answers for it, those of the prior among them, above 0
 * @param wrong answers against it, likewise
 */
public record Share(double right, double wrong) {

    /** Of the interval, on each side: it holds the share with 90 per cent. */
    private static final double TAIL = 0.05;

    /** 0 to 1. */
    public double mean() {
        return right / (right + wrong);
    }

    public double variance() {
        return mean() * (1 - mean()) / (right + wrong + 1);
    }

    /** The lower end of the interval; the share is above it with 95 per cent. */
    public double low() {
        return beta().inverseCumulativeProbability(TAIL);
    }

    public double high() {
        return beta().inverseCumulativeProbability(1 - TAIL);
    }

    private BetaDistribution beta() {
        return new BetaDistribution(right, wrong);
    }
}
