package org.watchroom.exams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A sitting as a trainee of its cohort sees it.
 *
 * @param state UPCOMING, OPEN or OVER
 * @param attempts the trainee's own, newest first
 */
public record MySitting(
        long id,
        String titleZh,
        String titleEn,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        int questions,
        BigDecimal passMark,
        int attemptsAllowed,
        String state,
        List<MyAttempt> attempts) {

    public MySitting {
        attempts = List.copyOf(attempts);
    }

    /**
     * @param state OPEN or SEALED
     * @param shown whether points and passed may be seen now; if not, they are absent
     */
    public record MyAttempt(
            long id,
            int number,
            String state,
            Instant deadline,
            Instant finishedAt,
            boolean shown,
            BigDecimal points,
            Boolean passed) {}

    /** The latest attempt, or null. */
    public MyAttempt latest() {
        return attempts.isEmpty() ? null : attempts.get(0);
    }

    /** Whether a paper lies open. */
    public boolean isUnderWay() {
        return latest() != null && latest().state().equals("OPEN");
    }

    /** Whether the candidate may wait for the bell in the exam room. */
    public boolean mayWait() {
        return state.equals("UPCOMING") && attempts.size() < attemptsAllowed;
    }

    /** Whether a paper may be started or continued now. */
    public boolean mayEnter() {
        return state.equals("OPEN") && (isUnderWay() || attempts.size() < attemptsAllowed);
    }
}
