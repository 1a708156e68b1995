package org.watchroom.certificates;

import java.util.Locale;
import java.util.Map;

/**
 * One column of the cohort board: a requirement, the certificate of training, or the national certificate.
 *
 * @param code of the course, blueprint or drill sheet; empty for the others
 * @param titleZh its own title; null where the kind says it all
 * @param counts how many trainees stand how, every standing named
 */
public record BoardColumn(Kind kind, String code, String titleZh, String titleEn, Map<Standing, Integer> counts) {
    public BoardColumn {
        counts = Map.copyOf(counts);
    }

    /** What a column is about. */
    public enum Kind {
        COURSE,
        HOURS,
        MOCK,
        DRILL,
        CERTIFICATE,
        NATIONAL
    }

    /** Names the column in an address, such as {@code mock-STD-100-L5}. */
    public String key() {
        return key(kind, code);
    }

    static String key(Kind kind, String code) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return code.isEmpty() ? name : name + "-" + code;
    }

    public int done() {
        return counts.get(Standing.DONE);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
