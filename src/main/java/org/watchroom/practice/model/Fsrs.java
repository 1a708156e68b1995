package org.watchroom.practice.model;

import java.util.List;

/**
 * A model of forgetting: FSRS-6 of open-spaced-repetition, written from its description ("The Algorithm", wiki of
 * fsrs4anki) and checked against the figures that py-fsrs, ts-fsrs and fsrs-rs publish. Without fuzz: the same history
 * always gives the same days.
 *
 * <p>Time is counted in whole days. R is the probability of remembering, S the stability, D the difficulty, G the grade of
 * the rating from 1 to 4, w the parameters from 0.
 */
public final class Fsrs {

    /** The published parameters, the median of many learners. The last is the decay of the curve of forgetting. */
    public static final List<Double> DEFAULT = List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    /** The share that is still remembered after as many days as the stability says. */
    private static final double AT_STABILITY = 0.9;

    private static final double LEAST_STABILITY = 0.001;
    private static final double MOST_STABILITY = 36_500;
    private static final double LEAST_DIFFICULTY = 1;
    private static final double MOST_DIFFICULTY = 10;
    private static final int NEUTRAL = Rating.GOOD.grade();

    private final double[] w;
    private final double decay;
    private final double factor;

    public Fsrs() {
        this(DEFAULT);
    }

    /**
     * @param parameters 21 numbers; the decay, which stands last, above 0
     * @throws IllegalArgumentException for any other number of them, or another decay
     */
    public Fsrs(List<Double> parameters) {
        w = parameters.stream().mapToDouble(Double::doubleValue).toArray();
        if (w.length != DEFAULT.size() || !(w[20] > 0)) {
            throw new IllegalArgumentException("21 parameters, the last above 0");
        }
        decay = -w[20];
        factor = Math.pow(AT_STABILITY, 1 / decay) - 1;
    }

    /**
     * R = (1 + factor × t ÷ S) ^ −w20, where the factor makes R 0.9 at t = S.
     *
     * @param days since the last review, 0 or more
     * @return 0 to 1
     */
    public double retrievability(Memory memory, double days) {
        return Math.pow(1 + factor * Math.max(0, days) / memory.stability(), decay);
    }

    /**
     * The days until so much is left.
     *
     * @param retention what is wanted, above 0 and below 1
     * @param most days
     * @return 1 to most, rounded
     */
    public int interval(Memory memory, double retention, int most) {
        double days = memory.stability() / factor * (Math.pow(retention, 1 / decay) - 1);
        return (int) Math.max(1, Math.min(most, Math.round(days)));
    }

    /** After the first review: S = w[G−1], D = w4 − e^(w5 × (G−1)) + 1. */
    public Memory first(Rating rating) {
        return new Memory(stable(w[rating.grade() - 1]), difficult(firstDifficulty(rating)));
    }

    /**
     * After a further review.
     *
     * @param days since the last one; 0 for a second one within the day, which changes the stability by a rule of its own
     */
    public Memory next(Memory memory, Rating rating, int days) {
        double stability = days < 1 ? sameDay(memory, rating) : later(memory, rating, days);
        return new Memory(stable(stability), nextDifficulty(memory, rating));
    }

    /** S × e^(w17 × (G − 3 + w18)) × S^−w19; a good answer never makes it less. */
    private double sameDay(Memory memory, Rating rating) {
        double increase = Math.exp(w[17] * (rating.grade() - NEUTRAL + w[18])) * Math.pow(memory.stability(), -w[19]);
        return memory.stability() * (rating.grade() >= NEUTRAL ? Math.max(1, increase) : increase);
    }

    private double later(Memory memory, Rating rating, int days) {
        double retrievability = retrievability(memory, days);
        return rating.isRight() ? remembered(memory, retrievability, rating) : forgotten(memory, retrievability);
    }

    /** S × (1 + e^w8 × (11 − D) × S^−w9 × (e^(w10 × (1 − R)) − 1) × w15 if hard × w16 if easy). */
    private double remembered(Memory memory, double retrievability, Rating rating) {
        double effort = rating == Rating.HARD ? w[15] : rating == Rating.EASY ? w[16] : 1;
        return memory.stability()
                * (1
                        + Math.exp(w[8])
                                * (MOST_DIFFICULTY + 1 - memory.difficulty())
                                * Math.pow(memory.stability(), -w[9])
                                * Math.expm1(w[10] * (1 - retrievability))
                                * effort);
    }

    /** w11 × D^−w12 × ((S + 1)^w13 − 1) × e^(w14 × (1 − R)), and no more than forgetting within the day would leave. */
    private double forgotten(Memory memory, double retrievability) {
        double left = w[11]
                * Math.pow(memory.difficulty(), -w[12])
                * (Math.pow(memory.stability() + 1, w[13]) - 1)
                * Math.exp(w[14] * (1 - retrievability));
        return Math.min(left, memory.stability() / Math.exp(w[17] * w[18]));
    }

    /** D − w6 × (G − 3), damped as it nears 10, and drawn by w7 towards what an easy question begins with. */
    private double nextDifficulty(Memory memory, Rating rating) {
        double change = -w[6] * (rating.grade() - NEUTRAL);
        double damped = memory.difficulty()
                + change * (MOST_DIFFICULTY - memory.difficulty()) / (MOST_DIFFICULTY - LEAST_DIFFICULTY);
        return difficult(w[7] * firstDifficulty(Rating.EASY) + (1 - w[7]) * damped);
    }

    private double firstDifficulty(Rating rating) {
        return w[4] - Math.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    private static double difficult(double value) {
        return Math.max(LEAST_DIFFICULTY, Math.min(MOST_DIFFICULTY, value));
    }

    private static double stable(double value) {
        return Math.max(LEAST_STABILITY, Math.min(MOST_STABILITY, value));
    }
}
