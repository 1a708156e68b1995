package org.watchroom.programmes;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.model.StandardRow;

/** The two tables of an edition, read and checked before anything is written. */
record Tables(List<StandardRow> items, List<Weight> weights) {

    private static final List<String> ITEM_HEADINGS =
            List.of("key", "level", "kind", "function", "group", "star", "label_zh", "label_en");
    private static final List<String> WEIGHT_HEADINGS = List.of("level", "part", "function", "weight_percent");
    private static final Set<String> KINDS = Set.of("skill", "knowledge-topic");
    private static final Set<String> PARTS = Set.of("theory", "skills");
    private static final BigDecimal ALL = new BigDecimal(100);
    /** What each column of an item may hold at most, in characters. */
    private static final int[] LONGEST = {40, 5, 20, 40, 80, 1, 80, 120};

    /** Refuses with {@code programmes.standard.edition-name}, {@code .unreadable} or {@code .weights}. */
    static Tables read(String edition, InputStream items, InputStream weights) {
        if (edition == null || !edition.matches("[0-9A-Za-z-]{1,10}")) {
            throw Refused.input("programmes.standard.edition-name");
        }
        List<List<String>> itemRows = Tsv.rows(items, ITEM_HEADINGS);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < itemRows.size(); i++) {
            if (!isItem(itemRows.get(i), edition) || !keys.add(itemRows.get(i).get(0))) {
                throw Refused.input("programmes.standard.unreadable", i + 2);
            }
        }
        List<List<String>> weightRows = Tsv.rows(weights, WEIGHT_HEADINGS);
        for (int i = 0; i < weightRows.size(); i++) {
            if (!isWeight(weightRows.get(i))
                    || !keys.add(Weight.of(weightRows.get(i)).what())) {
                throw Refused.input("programmes.standard.unreadable", i + 2);
            }
        }
        Tables tables = new Tables(
                itemRows.stream().map(row -> item(edition, row)).toList(),
                weightRows.stream().map(Weight::of).toList());
        tables.refuseUnlessAHundred();
        return tables;
    }

    private static boolean isItem(List<String> row, String edition) {
        for (int i = 0; i < LONGEST.length; i++) {
            String cell = row.get(i);
            if (cell.isBlank() || cell.codePointCount(0, cell.length()) > LONGEST[i]) {
                return false;
            }
        }
        return row.get(0).startsWith(edition + "/") && KINDS.contains(row.get(2));
    }

    private static boolean isWeight(List<String> row) {
        return row.get(0).matches("L[1-5]")
                && PARTS.contains(row.get(1))
                && !row.get(2).isBlank()
                && row.get(2).length() <= 40
                && row.get(3).matches("\\d{1,3}(\\.\\d{1,2})?")
                && new BigDecimal(row.get(3)).signum() > 0
                && new BigDecimal(row.get(3)).compareTo(ALL) <= 0;
    }

    private void refuseUnlessAHundred() {
        Map<String, BigDecimal> sums = new HashMap<>();
        weights.forEach(it -> sums.merge(it.level() + " " + it.part(), it.percent(), BigDecimal::add));
        sums.forEach((part, sum) -> {
            if (sum.compareTo(ALL) != 0) {
                throw Refused.input("programmes.standard.weights", part);
            }
        });
    }

    private static StandardRow item(String edition, List<String> row) {
        return new StandardRow(
                row.get(0),
                edition,
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                "1".equals(row.get(5)),
                row.get(6),
                row.get(7));
    }

    /** @param percent of the part, more than 0 */
    record Weight(String level, String part, String function, BigDecimal percent) {
        static Weight of(List<String> row) {
            return new Weight(row.get(0), row.get(1), row.get(2), new BigDecimal(row.get(3)));
        }

        String what() {
            return level + " " + part + " " + function;
        }
    }
}
