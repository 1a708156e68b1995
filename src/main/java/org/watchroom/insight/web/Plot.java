package org.watchroom.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watchroom.insight.GroupRate;
import org.watchroom.insight.Rate;

/**
 * Where the signs of a picture stand, in units of a drawing {@value #WIDE} wide and {@value #HIGH} high. Rates go upwards
 * from 0 to the highest that is shown.
 */
public final class Plot {

    private static final int WIDE = 420;
    private static final int HIGH = 260;
    private static final int LEFT = 48;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final int STEPS = 40;
    private static final double TEN_PERCENT = 0.1;
    private static final double Z_95 = 1.96;
    private static final double Z_998 = 3.09;

    private final List<GroupRate> groups;
    private final double all;
    private final double top;
    private final long largest;
    private final boolean bySize;

    private Plot(List<GroupRate> groups, Rate all, boolean bySize) {
        this.all = all.rate() == null ? 0 : all.rate();
        this.groups = groups.stream().filter(it -> !it.tooFew()).toList();
        this.bySize = bySize;
        double highest = this.groups.stream()
                .mapToDouble(it -> bySize
                        ? Math.max(it.rate().rate(), limit(it.rate().denominator(), Z_95))
                        : it.rate().high())
                .max()
                .orElse(0);
        top = Math.min(1, Math.ceil((highest + 0.02) / TEN_PERCENT) * TEN_PERCENT);
        largest = this.groups.stream()
                .mapToLong(it -> it.rate().denominator())
                .max()
                .orElse(1);
    }

    /** One after another, each with its interval. */
    static Plot trend(List<GroupRate> groups, Rate all) {
        return new Plot(groups, all, false);
    }

    /**
     * By size: a group that lies outside of the lines differs from all together by more than chance would explain (D. J.
     * Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005), 1185–1202).
     */
    static Plot funnel(List<GroupRate> groups, Rate all) {
        return new Plot(groups, all, true);
    }

    /** A picture of one sign says nothing. */
    public boolean isWorthDrawing() {
        return groups.size() > 1;
    }

    public List<Sign> getSigns() {
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupRate it = groups.get(i);
            double x = bySize ? x((double) it.rate().denominator() / largest) : x((i + 0.5) / groups.size());
            signs.add(new Sign(
                    text(x),
                    text(y(it.rate().rate())),
                    text(y(it.rate().low())),
                    text(y(Math.min(top, it.rate().high())))));
        }
        return signs;
    }

    /** The lines that 95 of 100 groups lie between by chance alone, the lower before the upper. */
    public List<String> getUsual() {
        return List.of(line(-Z_95), line(Z_95));
    }

    /** The same for 998 of 1,000. */
    public List<String> getRare() {
        return List.of(line(-Z_998), line(Z_998));
    }

    private String line(double z) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double size = 1 + (largest - 1.0) * i / STEPS;
            points.add(text(x(size / largest)) + "," + text(y(Math.max(0, Math.min(top, limit(size, z))))));
        }
        return String.join(" ", points);
    }

    private double limit(double size, double z) {
        return all + z * Math.sqrt(all * (1 - all) / size);
    }

    /** Where the rate of all together lies. */
    public String getMiddle() {
        return text(y(all));
    }

    /** The lines across, from 0 to the top. */
    public List<Mark> getMarks() {
        int tenths = (int) Math.round(top / TEN_PERCENT);
        int step = tenths > 5 ? 2 : 1;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i <= tenths; i += step) {
            marks.add(new Mark(text(y(i * TEN_PERCENT)), i * TEN_PERCENT));
        }
        return marks;
    }

    public long getLargest() {
        return largest;
    }

    private static double x(double share) {
        return LEFT + share * (WIDE - LEFT - RIGHT);
    }

    private double y(double rate) {
        return HIGH - BOTTOM - rate / top * (HIGH - BOTTOM - TOP);
    }

    private static String text(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /** A group: where its rate stands, and the ends of its interval. */
    public record Sign(String x, String y, String low, String high) {}

    /** A line across, at that rate. */
    public record Mark(String y, double rate) {}
}
