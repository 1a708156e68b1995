package org.watchroom.certificates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a programme requires, and what it could require.
 *
 * @param number of the version that holds for cohorts opened now
 * @param hours standard hours of 45 minutes; 0 for none
 * @param onlineHours how many of them may be studied in the courses instead
 * @param validityMonths how long its certificate holds
 * @param lines every course, blueprint and drill sheet that there is
 * @param versions the newest first
 */
public record RequirementSheet(
        ProgrammeChoice programme,
        int number,
        int hours,
        int onlineHours,
        int validityMonths,
        List<Line> lines,
        List<Past> versions) {

    /** The pass mark of the national examination (2026 standard), which a new mock requirement begins with. */
    public static final BigDecimal USUAL_MARK = BigDecimal.valueOf(60);

    public RequirementSheet {
        lines = List.copyOf(lines);
        versions = List.copyOf(versions);
    }

    /**
     * @param asked whether it is required now
     * @param passes how many passes; 1 for courses
     * @param passMark points of 100 for a mock examination; null for others
     */
    public record Line(
            Requirement.Kind kind,
            String code,
            String titleZh,
            String titleEn,
            boolean asked,
            int passes,
            BigDecimal passMark) {}

    /** A version at a glance; {@code cohorts} counts those that follow it. */
    public record Past(
            int number,
            Instant madeAt,
            String reason,
            int cohorts,
            int courses,
            int hours,
            int onlineHours,
            int mocks,
            int drills,
            int validityMonths) {}
}
