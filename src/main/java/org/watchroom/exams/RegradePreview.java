package org.watchroom.exams;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a decision on a question would do to the papers that asked it.
 *
 * @param papers sealed ones that asked the question
 * @param lines those that would get a further grade, who loses most first
 * @param token names exactly this preview; what is taken must be what was seen
 */
public record RegradePreview(
        long versionId,
        String deed,
        List<String> accepted,
        int papers,
        List<Line> lines,
        int raised,
        int lowered,
        int newlyPassed,
        int newlyFailed,
        String token) {

    public RegradePreview {
        accepted = List.copyOf(accepted);
        lines = List.copyOf(lines);
    }

    /** One paper; points are of 100. */
    public record Line(
            long attemptId,
            String name,
            String titleZh,
            String titleEn,
            int number,
            BigDecimal before,
            BigDecimal after,
            boolean passedBefore,
            boolean passedAfter) {

        /** Above zero for somebody who gains points. */
        public int direction() {
            return after.compareTo(before);
        }

        public boolean isNewlyPassed() {
            return passedAfter && !passedBefore;
        }

        public boolean isNewlyFailed() {
            return passedBefore && !passedAfter;
        }
    }
}
