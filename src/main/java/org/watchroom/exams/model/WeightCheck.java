package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The points of each function beside its weight in the standard; a paper is worth 100, so points are percent. */
public record WeightCheck(List<Line> lines) {

    public WeightCheck {
        lines = List.copyOf(lines);
    }

    /** @param deviation points less weight, in percentage points */
    public record Line(String function, BigDecimal points, BigDecimal weight, BigDecimal deviation) {}

    /** @param weights percent by function, in the order of the standard; functions beside those follow */
    public static WeightCheck of(Map<String, BigDecimal> points, Map<String, BigDecimal> weights) {
        Set<String> functions = new LinkedHashSet<>(weights.keySet());
        functions.addAll(points.keySet());
        List<Line> lines = new ArrayList<>();
        for (String function : functions) {
            BigDecimal has = points.getOrDefault(function, BigDecimal.ZERO);
            BigDecimal needs = weights.getOrDefault(function, BigDecimal.ZERO);
            lines.add(new Line(function, has, needs, has.subtract(needs)));
        }
        return new WeightCheck(lines);
    }

    public List<Line> deviations() {
        return lines.stream().filter(it -> it.deviation().signum() != 0).toList();
    }
}
