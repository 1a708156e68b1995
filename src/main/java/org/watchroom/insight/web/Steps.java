package org.watchroom.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watchroom.insight.Moved;

/** A waterfall: the rate before, what each step adds or takes, the rate after; places in percent of the width. */
public final class Steps {

    private static final double FULL = 100;
    private static final double THINNEST = 0.6;

    private final Moved moved;
    private final double widest;

    Steps(Moved moved) {
        this.moved = moved;
        double sum = moved.from().rate() == null ? 0 : moved.from().rate();
        double most = sum;
        for (Moved.Share share : moved.shares()) {
            sum += share.adds();
            most = Math.max(most, sum);
        }
        widest = most == 0 ? 1 : most;
    }

    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>();
        double sum = moved.from().rate() == null ? 0 : moved.from().rate();
        bars.add(bar(null, 0, sum, "total"));
        for (Moved.Share share : moved.shares()) {
            double next = sum + share.adds();
            bars.add(bar(share, Math.min(sum, next), Math.max(sum, next), share.adds() < 0 ? "less" : "more"));
            sum = next;
        }
        bars.add(bar(null, 0, sum, "total"));
        return bars;
    }

    private Bar bar(Moved.Share share, double low, double high, String kind) {
        return new Bar(
                share, text(low / widest * FULL), text(Math.max(THINNEST, (high - low) / widest * FULL)), high, kind);
    }

    private static String text(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    /**
     * @param share null for the rates at both ends
     * @param rate its upper end, 0 to 1
     * @param kind {@code total}, {@code more} or {@code less}
     */
    public record Bar(Moved.Share share, String x, String width, double rate, String kind) {}
}
