package org.watchroom.exams;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the compiler says of a blueprint and the present bank.
 *
 * @param reasons why it cannot be published; none when it compiles
 * @param papers that can be made without asking a question twice
 * @param bank questions in use that fit some cell
 * @param cells in the order of the blueprint
 * @param functions each beside its weight in the standard
 */
public record BlueprintReport(
        List<Reason> reasons,
        int papers,
        int bank,
        BigDecimal total,
        List<Cell> cells,
        List<Function> functions,
        Expected expected,
        Exposure exposure) {

    public BlueprintReport {
        reasons = List.copyOf(reasons);
        cells = List.copyOf(cells);
        functions = List.copyOf(functions);
    }

    public boolean compiles() {
        return reasons.isEmpty();
    }

    public List<Cell> thin() {
        return cells.stream().filter(it -> it.missing() > 0).toList();
    }

    /** The key of a sentence and what it fills in. */
    public record Reason(String key, List<Object> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * @param difficulty EASY, MEDIUM or HARD; empty for any
     * @param there questions that fit it
     * @param missing how many it stays short of
     * @param shared whether enough fit it, but other cells need the same ones
     */
    public record Cell(
            String function,
            String topic,
            String kind,
            String difficulty,
            int need,
            int there,
            int missing,
            boolean shared) {}

    /** @param deviation points less weight, in percentage points */
    public record Function(String name, BigDecimal points, BigDecimal weight, BigDecimal deviation) {}

    /**
     * @param points of 100 that a paper can be expected to earn
     * @param measured questions whose share of right answers is known
     * @param planned questions that count with what their difficulty plans
     */
    public record Expected(double points, int measured, int planned) {}

    /**
     * In the last 365 days.
     *
     * @param never questions of this bank that no paper asked
     * @param most the most often given first
     */
    public record Exposure(int never, List<Exposed> most) {
        public Exposure {
            most = List.copyOf(most);
        }
    }

    public record Exposed(long versionId, String code, String stem, int papers) {}
}
