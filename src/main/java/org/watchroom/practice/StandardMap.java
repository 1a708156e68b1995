package org.watchroom.practice;

import java.util.List;

/**
 * The standard as one person masters it.
 *
 * @param passPercent what it takes
 * @param counts skills by their standing
 */
public record StandardMap(List<Function> functions, int passPercent, List<Count> counts, ReadinessFacts readiness) {

    public StandardMap {
        functions = List.copyOf(functions);
        counts = List.copyOf(counts);
    }

    /** @param standing SAFE, OPEN, WEAK, UNASKED or NO_QUESTIONS */
    public record Count(String standing, int skills) {}

    /** @param worthPercent of the theory examination */
    public record Function(String name, int worthPercent, List<Topic> topics) {
        public Function {
            topics = List.copyOf(topics);
        }
    }

    public record Topic(String name, int worthPercent, Mark mark, List<Skill> skills) {
        public Topic {
            skills = List.copyOf(skills);
        }
    }

    /**
     * @param number as the standard counts it, such as 1.1.12
     * @param lesson that teaches it, or null
     */
    public record Skill(String number, boolean star, String labelZh, String labelEn, Mark mark, Lesson lesson) {}

    /**
     * What is known.
     *
     * @param percent of such questions that the person would answer right; with the ends of the interval that holds it with
     *     90 per cent. Says nothing unless something was answered.
     * @param questions there are
     * @param answered of them
     */
    public record Mark(String standing, int percent, int low, int high, int questions, int answered) {}

    public record Lesson(String course, String code, String titleZh, String titleEn) {}
}
