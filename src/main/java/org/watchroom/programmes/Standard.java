package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.programmes.model.StandardRepository;
import org.watchroom.programmes.model.StandardRow;

/**
 * The national occupational standard of the job (消防设施操作员国家职业标准), as data: a new edition is an import. Figures and
 * numbering are those of the 2026 edition, 人社厅发〔2026〕23号.
 */
@ApplicationScoped
@Transactional
public class Standard {

    @Inject
    private StandardRepository standard;

    /** The rows of that level, those that hold for all levels first, in the order of the standard. */
    @Permits(Permission.SIGNED_IN)
    public List<StandardItem> items(String edition, String level) {
        return standard.find(edition, level).stream().map(Standard::item).toList();
    }

    @Permits(Permission.SIGNED_IN)
    public Optional<StandardItem> item(String key) {
        return standard.find(key).map(Standard::item);
    }

    /** By key, in one statement. A key that the standard does not know is left out. */
    @Permits(Permission.SIGNED_IN)
    public Map<String, StandardItem> items(Collection<String> keys) {
        return standard.find(keys).stream()
                .map(Standard::item)
                .collect(Collectors.toMap(StandardItem::key, Function.identity()));
    }

    /**
     * What each function counts for.
     *
     * @param part {@code theory} or {@code skills}
     * @return per cent by function, in the order of the standard, 100 together; empty when the level is unknown
     */
    @Permits(Permission.SIGNED_IN)
    public Map<String, BigDecimal> weights(String edition, String level, String part) {
        return standard.weights(edition, level, part);
    }

    /** The editions that are kept, the newest first, and who follows them. */
    @Permits(Permission.SEE_COHORTS)
    public List<EditionFacts> editions() {
        return standard.editions().stream()
                .map(it -> new EditionFacts(
                        it.edition(),
                        it.items(),
                        it.stars(),
                        standard.levels(it.edition()),
                        standard.followers(it.edition())))
                .toList();
    }

    /** What {@link #importFrom} would do with the same tables. Changes nothing; refuses as that does. */
    @Permits(Permission.SEE_COHORTS)
    public EditionPreview preview(String edition, InputStream items, InputStream weights) {
        Tables tables = Tables.read(edition, items, weights);
        Map<String, String> before = new HashMap<>();
        standard.findAll(edition).forEach(row -> before.put(row.key(), described(row)));
        standard.allWeights(edition).forEach((what, percent) -> before.put(what, plain(percent)));
        Map<String, String> after = new LinkedHashMap<>();
        tables.items().forEach(row -> after.put(row.key(), described(row)));
        tables.weights().forEach(it -> after.put(it.what(), plain(it.percent())));
        List<RowChange> changes = new ArrayList<>();
        after.forEach((key, text) -> {
            if (before.containsKey(key) && !before.get(key).equals(text)) {
                changes.add(new RowChange(key, before.get(key), text));
            }
        });
        // a weight that a table no longer names would go
        standard.allWeights(edition).forEach((what, percent) -> {
            if (!after.containsKey(what)) {
                changes.add(new RowChange(what, plain(percent), ""));
            }
        });
        int added = (int)
                after.keySet().stream().filter(key -> !before.containsKey(key)).count();
        int same = (int) after.entrySet().stream()
                .filter(it -> it.getValue().equals(before.get(it.getKey())))
                .count();
        return new EditionPreview(edition, added, same, changes);
    }

    private static String described(StandardRow row) {
        return String.join(
                " · ",
                row.level(),
                row.function(),
                row.group(),
                (row.star() ? "★" : "") + row.labelZh(),
                row.labelEn());
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + " %";
    }

    /**
     * Reads an edition from two tables, tab-separated, in UTF-8, with headings. Rows that are there already are brought up to
     * date by their key; none is ever removed.
     *
     * @return how many rows the edition has
     * @throws Refused {@code programmes.standard.edition-name} for a name that is none, {@code programmes.standard.unreadable}
     *     with the line, {@code programmes.standard.weights} when a part does not add up to 100
     */
    @Permits(Permission.KEEP_STANDARD)
    public int importFrom(String edition, InputStream items, InputStream weights) {
        Tables tables = Tables.read(edition, items, weights);
        int place = 0;
        for (StandardRow row : tables.items()) {
            standard.put(row, place++);
        }
        standard.forgetWeights(edition);
        tables.weights().forEach(it -> standard.addWeight(edition, it.level(), it.part(), it.function(), it.percent()));
        return place;
    }

    private static StandardItem item(StandardRow row) {
        return new StandardItem(
                row.key(),
                row.level(),
                row.kind(),
                row.function(),
                row.group(),
                row.star(),
                row.labelZh(),
                row.labelEn());
    }
}
