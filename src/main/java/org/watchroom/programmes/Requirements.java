package org.watchroom.programmes;

import java.math.BigDecimal;
import java.util.List;

/**
 * What must be done before the certificate of a programme is issued.
 *
 * @param courses codes of the courses to be finished
 */
public record Requirements(List<String> courses, List<MockRequirement> mocks, List<DrillRequirement> drills) {
    public Requirements {
        courses = List.copyOf(courses);
        mocks = List.copyOf(mocks);
        drills = List.copyOf(drills);
    }

    /**
     * @param passMark points of 100 that count as a pass
     * @param passes how many attempts must reach it
     */
    public record MockRequirement(String blueprint, BigDecimal passMark, int passes) {}

    /**
     * @param sheet code of the drill sheet
     * @param passes how many records must be a pass
     */
    public record DrillRequirement(String sheet, int passes) {}
}
