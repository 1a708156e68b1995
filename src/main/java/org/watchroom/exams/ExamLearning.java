package org.watchroom.exams;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a result says about what to learn.
 *
 * @param functions what costs most points on the national examination first
 * @param skills ★ first, then what costs most
 * @param attempts of the same person by the same blueprint, this one among them, the oldest first
 * @param changes how the grade came to be what it is, if it is not the first; the oldest first
 */
public record ExamLearning(List<Weighed> functions, List<Skill> skills, List<Sat> attempts, List<Change> changes) {

    public ExamLearning {
        functions = List.copyOf(functions);
        skills = List.copyOf(skills);
        attempts = List.copyOf(attempts);
        changes = List.copyOf(changes);
    }

    /**
     * @param weight per cent that the standard gives the function
     * @param percent of it that was earned, rounded to a whole number
     * @param lost points of 100 on the national examination: weight × missing share, to one decimal
     */
    public record Weighed(String function, BigDecimal weight, int percent, BigDecimal lost) {}

    /**
     * An item of the standard that the paper asked about.
     *
     * @param weight per cent that the standard gives its function
     * @param lessons that teach it
     */
    public record Skill(
            String key,
            String function,
            boolean star,
            String labelZh,
            String labelEn,
            int right,
            int asked,
            BigDecimal weight,
            List<Lesson> lessons) {

        public Skill {
            lessons = List.copyOf(lessons);
        }

        public int wrong() {
            return asked - right;
        }
    }

    public record Lesson(String course, String code, String titleZh, String titleEn) {}

    /** @param functions whole per cent of each function that was earned */
    public record Sat(
            long attemptId,
            String titleZh,
            String titleEn,
            int number,
            Instant finishedAt,
            BigDecimal points,
            boolean passed,
            Map<String, Integer> functions) {
        public Sat {
            functions = Map.copyOf(functions);
        }
    }

    /**
     * @param deed KEYS, POINTS_TO_ALL or CANCELLED
     * @param no the question of this paper that was decided anew
     * @param kind of that question
     * @param accepted what is right now, as this paper letters it; none unless KEYS
     */
    public record Change(
            int number,
            int no,
            String kind,
            String deed,
            List<String> accepted,
            String reason,
            Instant at,
            BigDecimal before,
            BigDecimal after) {
        public Change {
            accepted = List.copyOf(accepted);
        }
    }
}
