package org.watchroom.drills.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.watchroom.drills.RecordView;

/**
 * The marks of a record along the time that the drill took.
 *
 * @param seconds the length of the bar: what the drill took, or up to the last mark where that stands later
 * @param marks in the order in which they were given
 */
public record TimeLine(int seconds, List<At> marks) {

    private static final int LANES = 3;
    private static final int FIRST_LANE = 20;
    private static final int LANE = 24;
    private static final int BELOW_TEXT = 5;
    private static final double EDGE = 3;
    private static final double WIDTH = 94;
    private static final Map<String, String> SIGNS =
            Map.of("DONE", "✓", "PARTIAL", "½", "NOT_DONE", "✕", "NOT_APPLICABLE", "–");

    /**
     * @param x where it stands, in per cent of the width
     * @param lane 0 to 2: neighbours stand in different lanes
     * @param sign the number of its item and a shape for the result, which the table says in words
     */
    public record At(RecordView.Mark mark, String x, int lane, String sign) {

        /** Where its sign stands, in pixels from above. */
        public int textY() {
            return FIRST_LANE + lane * LANE;
        }

        /** Where its line begins. */
        public int top() {
            return textY() + BELOW_TEXT;
        }
    }

    /** The signs in the order in which a legend lists them. */
    static final List<String> RESULTS = List.of("DONE", "PARTIAL", "NOT_DONE", "NOT_APPLICABLE");

    static String sign(String result) {
        return SIGNS.get(result);
    }

    /** @param elapsedSeconds what the drill took */
    static TimeLine of(List<RecordView.Mark> marks, int elapsedSeconds) {
        List<RecordView.Mark> sorted = marks.stream()
                .sorted(Comparator.comparing(RecordView.Mark::atSecond).thenComparing(RecordView.Mark::no))
                .toList();
        int last = sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1).atSecond();
        int seconds = Math.max(1, Math.max(elapsedSeconds, last));
        return new TimeLine(
                seconds,
                IntStream.range(0, sorted.size())
                        .mapToObj(i -> at(sorted.get(i), seconds, i % LANES))
                        .toList());
    }

    private static At at(RecordView.Mark mark, int seconds, int lane) {
        double x = EDGE + WIDTH * mark.atSecond() / seconds;
        return new At(mark, String.format(Locale.ROOT, "%.2f%%", x), lane, mark.no() + sign(mark.result()));
    }
}
