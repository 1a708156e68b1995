package org.watchroom.exams;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a mock examination asks, for those who prepare for it.
 *
 * @param minutes for the paper
 * @param passMark points of 100
 */
public record MockShape(String code, int minutes, BigDecimal passMark, List<MockCell> cells) {

    private static final int SECONDS_OF_A_MINUTE = 60;

    public MockShape {
        cells = List.copyOf(cells);
    }

    public int questions() {
        return cells.stream().mapToInt(MockCell::count).sum();
    }

    /** The time that the paper leaves for each question, at least one second. */
    public int secondsEach() {
        return Math.max(1, minutes * SECONDS_OF_A_MINUTE / Math.max(1, questions()));
    }
}
