package org.watchroom.insight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import org.watchroom.insight.model.Facet;
import org.watchroom.insight.model.Slice;
import org.watchroom.kernel.Refused;

/**
 * Which trainees a rate is of. What is null is not asked for.
 *
 * @param colour of the institution's risk as it is rated today
 * @param instructor somebody who instructs the cohort
 * @param level of the programme, such as {@code L5}
 * @param edition of the standard
 * @param from the first day on which a cohort may have begun
 * @param to the last such day
 * @param firstAttempt by the first examination that they came to; otherwise the latest result counts
 */
public record Cut(
        Long cohort,
        Long programme,
        Long institution,
        Long instructor,
        String district,
        String colour,
        String level,
        String edition,
        LocalDate from,
        LocalDate to,
        boolean firstAttempt) {

    /** Everybody, by the latest result. */
    public static final Cut ALL = new Cut(null, null, null, null, null, null, null, null, null, null, false);

    public static Cut ofCohort(long id) {
        return new Cut(id, null, null, null, null, null, null, null, null, null, false);
    }

    /** An id as an address writes it, or null; refuses with {@code insight.cut.value} what is none. */
    public static Long id(String text) {
        if (text != null && !text.matches("\\d{1,18}")) {
            throw Refused.input("insight.cut.value");
        }
        return text == null ? null : Long.valueOf(text);
    }

    /** A day such as 2026-01-31, or null; refuses with {@code insight.cut.value} what is none. */
    public static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.input("insight.cut.value");
        }
    }

    Slice slice() {
        Map<Facet, Object> fixed = new EnumMap<>(Facet.class);
        fixed.put(Facet.COHORT, cohort);
        fixed.put(Facet.PROGRAMME, programme);
        fixed.put(Facet.INSTITUTION, institution);
        fixed.put(Facet.INSTRUCTOR, instructor);
        fixed.put(Facet.DISTRICT, district);
        fixed.put(Facet.COLOUR, colour);
        fixed.put(Facet.LEVEL, level);
        fixed.put(Facet.EDITION, edition);
        fixed.values().removeIf(value -> value == null || "".equals(value));
        return new Slice(fixed, from, to, firstAttempt);
    }
}
