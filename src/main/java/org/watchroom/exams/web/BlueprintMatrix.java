package org.watchroom.exams.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.exams.BlueprintPlan;

/**
 * The matrix as it is typed: a row for each topic, a column for each kind and difficulty. In a field stands a number of
 * questions, such as {@code 10}, each worth what the head of its kind says; or a number and the points of each, such as {@code
 * 10×0.5}.
 */
public class BlueprintMatrix implements Serializable {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,3})(?:\\s*[×xX*]\\s*(\\d{1,3}(?:\\.\\d{1,2})?))?");
    private static final int MOST_QUESTIONS = 500;

    private final List<Head> heads = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param byDifficulty whether each kind has a column for each difficulty, which it has anyway when a cell names one */
    BlueprintMatrix(BlueprintPlan plan, Iterable<String> functions, boolean byDifficulty) {
        boolean wide = byDifficulty
                || plan.cells().stream().anyMatch(it -> !it.difficulty().isEmpty());
        for (String kind : BlueprintPlan.KINDS) {
            heads.add(new Head(kind, usual(plan, kind), wide ? 1 + BlueprintPlan.DIFFICULTIES.size() : 1));
            columns.add(new Column(kind, ""));
            if (wide) {
                BlueprintPlan.DIFFICULTIES.forEach(it -> columns.add(new Column(kind, it)));
            }
        }
        functions.forEach(function -> add(function, ""));
        plan.cells().forEach(it -> {
            int column = columns.indexOf(new Column(it.kind(), it.difficulty()));
            add(it.function(), it.topic()).cells.get(column).text = text(it);
        });
    }

    /** The points that most questions of the kind are worth; 1 where there is none. */
    private static BigDecimal usual(BlueprintPlan plan, String kind) {
        Map<BigDecimal, Integer> counts = new LinkedHashMap<>();
        plan.cells().stream()
                .filter(it -> it.kind().equals(kind))
                .forEach(it -> counts.merge(it.points().stripTrailingZeros(), it.count(), Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(it -> new BigDecimal(it.getKey().toPlainString()))
                .orElse(BigDecimal.ONE);
    }

    private String text(BlueprintPlan.Cell cell) {
        return points(cell.kind()).compareTo(cell.points()) == 0
                ? String.valueOf(cell.count())
                : cell.count() + "×" + cell.points().stripTrailingZeros().toPlainString();
    }

    /** The row of the topic, at the end of its function where it is new. */
    final Row add(String function, String topic) {
        int at = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).function.equals(function)) {
                if (rows.get(i).topic.equals(topic)) {
                    return rows.get(i);
                }
                at = i + 1;
            }
        }
        Row row = new Row(function, topic, columns.stream().map(Cell::new).toList());
        rows.add(at, row);
        return row;
    }

    private BigDecimal points(String kind) {
        return heads.stream()
                .filter(it -> it.kind.equals(kind))
                .findFirst()
                .map(it -> it.points)
                .orElseThrow();
    }

    /** Hears of each field that holds no number of questions. */
    interface Faults {
        /** @param row and column, both from 0 */
        void at(int row, int column);
    }

    /** @return what was typed, row by row; fields left empty or 0 have no cell */
    List<BlueprintPlan.Cell> cells(Faults faults) {
        List<BlueprintPlan.Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            for (int c = 0; c < columns.size(); c++) {
                String typed = row.cells.get(c).text == null
                        ? ""
                        : row.cells.get(c).text.strip();
                Matcher parts = TYPED.matcher(typed);
                if (!typed.isEmpty() && (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_QUESTIONS)) {
                    faults.at(r, c);
                } else if (!typed.isEmpty() && Integer.parseInt(parts.group(1)) > 0) {
                    Column column = columns.get(c);
                    cells.add(new BlueprintPlan.Cell(
                            row.function,
                            row.topic,
                            column.kind,
                            column.difficulty,
                            Integer.parseInt(parts.group(1)),
                            parts.group(2) == null ? points(column.kind) : new BigDecimal(parts.group(2))));
                }
            }
        }
        return cells;
    }

    public List<Head> getHeads() {
        return heads;
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isWide() {
        return columns.size() > heads.size();
    }

    /** A kind of question with what each is usually worth, over so many columns. */
    public static class Head implements Serializable {
        private final String kind;
        private final int span;
        private BigDecimal points;

        Head(String kind, BigDecimal points, int span) {
            this.kind = kind;
            this.points = points;
            this.span = span;
        }

        public String getKind() {
            return kind;
        }

        public int getSpan() {
            return span;
        }

        public BigDecimal getPoints() {
            return points;
        }

        public void setPoints(BigDecimal points) {
            this.points = points;
        }
    }

    /** @param difficulty empty for any */
    public record Column(String kind, String difficulty) implements Serializable {}

    /** A topic. */
    public static class Row implements Serializable {
        private final String function;
        private final String topic;
        private final List<Cell> cells;

        Row(String function, String topic, List<Cell> cells) {
            this.function = function;
            this.topic = topic;
            this.cells = new ArrayList<>(cells);
        }

        public String getFunction() {
            return function;
        }

        public String getTopic() {
            return topic;
        }

        public List<Cell> getCells() {
            return cells;
        }
    }

    /** A field. */
    public static class Cell implements Serializable {
        private final String kind;
        private final String difficulty;
        private String text;

        Cell(Column column) {
            kind = column.kind;
            difficulty = column.difficulty;
        }

        public String getKind() {
            return kind;
        }

        public String getDifficulty() {
            return difficulty;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }
}
