package org.watchroom.practice.model;

/**
 * How an answer is rated. Nobody is asked how hard it was: it is read off what they answered and how long they took, measured
 * by the server from the moment at which the question was first shown.
 */
public final class AnswerRating {

    /** A third of the mock's time for one question, as a divisor. */
    private static final int AT_ONCE = 3;

    /** Whoever takes longer did something else meanwhile, in seconds. */
    private static final int AWAY = 600;

    private AnswerRating() {}

    /** The time taken, or null when it says nothing. */
    public static Integer meaningful(long seconds) {
        return seconds < 0 || seconds > AWAY ? null : (int) seconds;
    }

    /**
     * Wrong is {@link Rating#AGAIN}. Right is {@link Rating#HARD} when it took longer than the mock leaves for a question,
     * {@link Rating#EASY} in a third of that time by somebody who was right the last time too (the first time it may have
     * been a guess), else {@link Rating#GOOD}.
     *
     * @param seconds null when nobody can say
     * @param pace what the mock leaves for a question, in seconds
     */
    public static Rating of(boolean right, Integer seconds, int pace, boolean wasRightBefore) {
        if (!right) {
            return Rating.AGAIN;
        }
        if (seconds == null) {
            return Rating.GOOD;
        }
        if (seconds > pace) {
            return Rating.HARD;
        }
        return wasRightBefore && seconds * AT_ONCE <= pace ? Rating.EASY : Rating.GOOD;
    }
}
