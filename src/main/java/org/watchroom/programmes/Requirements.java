package org.watchroom.programmes;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.watchroom.kernel.Refused;

/**
 * What must be done before the certificate of a programme is issued.
 *
 * @param courses codes of the courses to be finished
 * @param hours standard hours (标准学时) of 45 minutes to be attended; 0 when none are asked for
 * @param onlineHours how many of them may be studied in the courses instead, 0 to {@code hours}
 * @param validityMonths how long the certificate holds
 */
public record Requirements(
        List<String> courses,
        int hours,
        int onlineHours,
        List<MockRequirement> mocks,
        List<DrillRequirement> drills,
        int validityMonths) {

    /** Most passes that may be asked for of one paper or sheet. */
    public static final int MOST_PASSES = 20;

    /** Most standard hours that may be asked for. */
    public static final int MOST_HOURS = 2000;

    /** Longest validity of a certificate: fifty years. */
    public static final int MOST_MONTHS = 600;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final BigDecimal HIGHEST_MARK = BigDecimal.valueOf(100);

    public Requirements {
        courses = List.copyOf(courses);
        mocks = List.copyOf(mocks);
        drills = List.copyOf(drills);
    }

    /** Refuses what cannot be asked for, with {@code programmes.requirements.…}. */
    void check() {
        if (courses.isEmpty() && mocks.isEmpty() && drills.isEmpty() && hours == 0) {
            throw Refused.input("programmes.requirements.none");
        }
        if (hours < 0 || hours > MOST_HOURS) {
            throw Refused.input("programmes.requirements.hours", MOST_HOURS);
        }
        if (onlineHours < 0 || onlineHours > hours) {
            throw Refused.input("programmes.requirements.online");
        }
        if (validityMonths < 1 || validityMonths > MOST_MONTHS) {
            throw Refused.input("programmes.requirements.validity", MOST_MONTHS);
        }
        checkCodes(courses);
        checkCodes(mocks.stream().map(MockRequirement::blueprint).toList());
        checkCodes(drills.stream().map(DrillRequirement::sheet).toList());
        mocks.forEach(it -> {
            checkPasses(it.passes());
            checkMark(it.passMark());
        });
        drills.forEach(it -> checkPasses(it.passes()));
    }

    private static void checkCodes(List<String> codes) {
        for (String code : codes) {
            if (code == null || !CODE.matcher(code).matches()) {
                throw Refused.input("programmes.requirements.code", String.valueOf(code));
            }
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            throw Refused.input("programmes.requirements.twice");
        }
    }

    private static void checkPasses(int passes) {
        if (passes < 1 || passes > MOST_PASSES) {
            throw Refused.input("programmes.requirements.passes", MOST_PASSES);
        }
    }

    private static void checkMark(BigDecimal mark) {
        if (mark == null
                || mark.signum() < 0
                || mark.compareTo(HIGHEST_MARK) > 0
                || mark.stripTrailingZeros().scale() > 2) {
            throw Refused.input("programmes.requirements.mark");
        }
    }

    /** Whether the other asks for the same, in the same order. */
    boolean saysTheSameAs(Requirements other) {
        return courses.equals(other.courses)
                && hours == other.hours
                && onlineHours == other.onlineHours
                && validityMonths == other.validityMonths
                && drills.equals(other.drills)
                && mocks.size() == other.mocks.size()
                && IntStream.range(0, mocks.size()).allMatch(i -> mocks.get(i).saysTheSameAs(other.mocks.get(i)));
    }

    /**
     * @param passMark points of 100 that count as a pass
     * @param passes how many attempts must reach it
     */
    public record MockRequirement(String blueprint, BigDecimal passMark, int passes) {

        private boolean saysTheSameAs(MockRequirement other) {
            return blueprint.equals(other.blueprint)
                    && passes == other.passes
                    && passMark.compareTo(other.passMark) == 0;
        }
    }

    /**
     * @param sheet code of the drill sheet
     * @param passes how many records must be a pass
     */
    public record DrillRequirement(String sheet, int passes) {}
}
