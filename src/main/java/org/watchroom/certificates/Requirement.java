package org.watchroom.certificates;

import java.math.BigDecimal;
import org.watchroom.kernel.Title;

/**
 * One requirement of a programme, and how far a trainee has come with it.
 *
 * @param code of the course, blueprint or drill sheet; {@code HOURS} for hours of training
 * @param title what that is called; its code where nobody has made it yet
 * @param done lessons completed, standard hours, or passes
 * @param needed lessons of the course, hours or passes asked for
 * @param attempts how often it was tried; 0 for courses and hours
 * @param best best points so far; null without any
 * @param passMark points that a mock examination needs; null for others
 * @param proof the sitting or the drill record of the best points; null without one
 */
public record Requirement(
        Kind kind,
        String code,
        Title title,
        int done,
        int needed,
        int attempts,
        BigDecimal best,
        BigDecimal passMark,
        Long proof) {

    /** In the order in which they are best met. */
    public enum Kind {
        COURSE,
        /** Standard hours of attendance, and of study where the programme lets them count. */
        HOURS,
        MOCK,
        DRILL
    }

    public boolean isMet() {
        return done >= needed;
    }

    /** Tried without a single pass is failed; a part of what is asked for is under way; nothing at all is missing. */
    public Standing standing() {
        if (isMet()) {
            return Standing.DONE;
        }
        if (done > 0) {
            return Standing.UNDER_WAY;
        }
        return attempts > 0 ? Standing.FAILED : Standing.MISSING;
    }
}
