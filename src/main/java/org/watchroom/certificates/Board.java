package org.watchroom.certificates;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.watchroom.programmes.CohortFacts;

/**
 * A cohort at a glance: every trainee against every requirement.
 *
 * @param asked how many of the columns, the first ones, are requirements of the programme
 */
public record Board(CohortFacts cohort, List<BoardColumn> columns, int asked, List<BoardRow> rows) {
    public Board {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public String title() {
        return cohort.title();
    }

    /** The institutions of the trainees, by name. */
    public List<String> institutions() {
        return rows.stream()
                .map(BoardRow::institution)
                .filter(it -> !it.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many trainees have met every requirement. */
    public int complete() {
        return (int) rows.stream().filter(it -> it.met() == asked).count();
    }

    /** The rows that were chosen, in the order that was chosen. */
    public List<BoardRow> chosen(BoardChoice choice) {
        return rows.stream()
                .filter(row -> matches(row, choice))
                .sorted(order(choice.sort()))
                .toList();
    }

    private boolean matches(BoardRow row, BoardChoice choice) {
        String text = choice.text() == null ? "" : choice.text().strip().toLowerCase(Locale.ROOT);
        if (!(row.name() + " " + row.institution()).toLowerCase(Locale.ROOT).contains(text)) {
            return false;
        }
        if (!isBlank(choice.institution()) && !choice.institution().equals(row.institution())) {
            return false;
        }
        if (isBlank(choice.standing())) {
            return true;
        }
        int column = index(choice.column());
        return column >= 0
                ? choice.wants(row.cells().get(column).standing())
                : row.cells().stream().limit(asked).anyMatch(cell -> choice.wants(cell.standing()));
    }

    private Comparator<BoardRow> order(String sort) {
        Comparator<BoardRow> byName = Comparator.comparing(BoardRow::name).thenComparing(BoardRow::personId);
        int column = index(sort);
        if (column >= 0) {
            return Comparator.comparing(
                            (BoardRow row) -> row.cells().get(column).standing(), Comparator.reverseOrder())
                    .thenComparingDouble(row -> row.cells().get(column).share())
                    .thenComparing(byName);
        }
        if ("met".equals(sort)) {
            return Comparator.comparingInt(BoardRow::met).thenComparing(byName);
        }
        return "name".equals(sort)
                ? byName
                : Comparator.comparing(BoardRow::institution).thenComparing(byName);
    }

    private int index(String key) {
        return IntStream.range(0, columns.size())
                .filter(it -> columns.get(it).key().equals(key))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
