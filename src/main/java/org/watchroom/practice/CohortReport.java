package org.watchroom.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * How ready a cohort is for the theory examination.
 *
 * @param examination its day, or null
 * @param onItsDay whether the figures are of that day, if nothing is practised until then, or of today
 * @param known trainees of whom enough is known
 * @param likelyPasses of those, as their probabilities add up, to one decimal
 * @param minutes that a lesson takes
 * @param lessons what a lesson would change most first
 * @param trainees whom a lesson would change most first; those of whom too little is known last
 */
public record CohortReport(
        long cohortId,
        String title,
        LocalDate examination,
        boolean onItsDay,
        int known,
        double likelyPasses,
        int minutes,
        List<Lesson> lessons,
        List<Trainee> trainees) {

    public CohortReport {
        lessons = List.copyOf(lessons);
        trainees = List.copyOf(trainees);
    }

    /**
     * A lesson for everybody.
     *
     * @param worthPercent of the examination
     * @param masteredPercent what the trainees who were asked would answer right on average; null when nobody was
     * @param asked trainees who answered any question of it
     * @param morePasses by how much the likely passes rise, to one decimal
     * @param names of those whom it helps most, at most five
     */
    public record Lesson(
            String topic, int worthPercent, Integer masteredPercent, int asked, double morePasses, List<String> names) {
        public Lesson {
            names = List.copyOf(names);
        }
    }

    /**
     * @param help the topic whose lesson would raise the probability most, and by how many points; null when none would
     */
    public record Trainee(long personId, String name, String institution, ReadinessFacts facts, String help, int gain) {

        /** What it is sorted and counted by: of the day of the examination, or today's; null when too little is known. */
        public ReadinessFacts.Chance chance() {
            return facts.later() == null ? facts.today() : facts.later();
        }
    }
}
