package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.model.StandardRepository;
import org.watchroom.programmes.model.StandardRow;

/**
 * The national occupational standard of the job (消防设施操作员国家职业标准), as data: a new edition is an import. Figures and
 * numbering are those of the 2026 edition, 人社厅发〔2026〕23号.
 */
@ApplicationScoped
@Transactional
public class Standard {

    private static final List<String> ITEM_HEADINGS =
            List.of("key", "level", "kind", "function", "group", "star", "label_zh", "label_en");
    private static final List<String> WEIGHT_HEADINGS = List.of("level", "part", "function", "weight_percent");

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

    /**
     * Reads an edition from two tables, tab-separated, in UTF-8, with headings. Rows that are there already are brought up to
     * date by their key; none is ever removed.
     *
     * @return how many rows the edition has
     * @throws Refused {@code programmes.standard.unreadable} with the line, {@code programmes.standard.weights} when a part
     *     does not add up to 100
     */
    @Permits(Permission.KEEP_STANDARD)
    public int importFrom(String edition, InputStream items, InputStream weights) {
        int place = 0;
        for (List<String> row : Tsv.rows(items, ITEM_HEADINGS)) {
            if (!row.get(0).startsWith(edition + "/")) {
                throw Refused.input("programmes.standard.unreadable", place + 2);
            }
            standard.put(row(edition, row), place++);
        }
        standard.forgetWeights(edition);
        for (List<String> row : Tsv.rows(weights, WEIGHT_HEADINGS)) {
            standard.addWeight(edition, row.get(0), row.get(1), row.get(2), new BigDecimal(row.get(3)));
        }
        standard.partNotOfAHundred(edition).ifPresent(part -> {
            throw Refused.input("programmes.standard.weights", part);
        });
        return place;
    }

    private static StandardRow row(String edition, List<String> row) {
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
