package org.watchroom.people.model;

import java.time.LocalDate;
import java.time.Period;

/**
 * Who may register for which level, by 消防设施操作员国家职业标准 (2026 edition): level 5 from 18 years of age; level 4 after 5 years
 * of work, or 3 with level 5, or with a related diploma; level 3 after 10 years, or 4 with level 4. Years of work are those
 * in this or a related occupation; whether one counts is for the examination station to decide.
 *
 * @param birthDate {@code null} when it is not known, as the others
 * @param workYears whole years
 * @param levelHeld {@code L5} to {@code L1}
 */
public record EntryConditions(LocalDate birthDate, Education education, Integer workYears, String levelHeld) {

    private static final int ADULT = 18;

    /** Whether a condition is met; {@code UNKNOWN} when what is kept does not say. */
    public enum Answer {
        MET,
        NOT_MET,
        UNKNOWN
    }

    /** @param level {@code L5}, {@code L4} or {@code L3} */
    public Answer forLevel(String level, LocalDate on) {
        return switch (level) {
            case "L5" ->
                birthDate == null
                        ? Answer.UNKNOWN
                        : of(Period.between(birthDate, on).getYears() >= ADULT);
            case "L4" -> any(years(5), years(holds(5) ? 3 : null), diploma());
            case "L3" -> any(years(10), years(holds(4) ? 4 : null), Answer.NOT_MET);
            default -> Answer.UNKNOWN;
        };
    }

    private boolean holds(int level) {
        return levelHeld != null && Integer.parseInt(levelHeld.substring(1)) <= level;
    }

    private Answer years(Integer least) {
        if (least == null) {
            return Answer.NOT_MET;
        }
        return workYears == null ? Answer.UNKNOWN : of(workYears >= least);
    }

    private Answer diploma() {
        return education == null ? Answer.UNKNOWN : of(education.isRelatedDiploma());
    }

    private static Answer any(Answer one, Answer other, Answer third) {
        if (one == Answer.MET || other == Answer.MET || third == Answer.MET) {
            return Answer.MET;
        }
        return one == Answer.UNKNOWN || other == Answer.UNKNOWN || third == Answer.UNKNOWN
                ? Answer.UNKNOWN
                : Answer.NOT_MET;
    }

    private static Answer of(boolean met) {
        return met ? Answer.MET : Answer.NOT_MET;
    }
}
