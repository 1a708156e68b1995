package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.Title;

@ApplicationScoped
public class StandardRepository {

    private static final String COLUMNS = "SELECT skey, edition, level, kind, function_name, group_title,"
            + " CASE WHEN star THEN 1 ELSE 0 END, label_zh, label_en FROM standard_item ";

    @Inject
    private EntityManager database;

    /** The rows of the level and those of all levels, in the order of the standard. */
    public List<StandardRow> find(String edition, String level) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        COLUMNS + "WHERE edition = ?1 AND level IN ('ALL', ?2) ORDER BY place")
                .setParameter(1, edition)
                .setParameter(2, level)
                .getResultList();
        return rows.stream().map(StandardRepository::row).toList();
    }

    /** Every row of the edition, in the order of the standard. */
    public List<StandardRow> findAll(String edition) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(COLUMNS + "WHERE edition = ?1 ORDER BY place")
                .setParameter(1, edition)
                .getResultList();
        return rows.stream().map(StandardRepository::row).toList();
    }

    /** The editions, the newest first. */
    public List<Edition> editions() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT edition, COUNT(*), SUM(CASE WHEN star THEN 1 ELSE 0 END)"
                                + " FROM standard_item GROUP BY edition ORDER BY edition DESC")
                .getResultList();
        return rows.stream()
                .map(row -> new Edition((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    public List<String> levels(String edition) {
        return texts(
                "SELECT DISTINCT level FROM standard_item WHERE edition = ?1 AND level <> 'ALL'"
                        + " ORDER BY level DESC",
                edition);
    }

    /** The programmes that follow the edition: code and level. */
    public List<Title> followers(String edition) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "SELECT title_zh, title_en FROM programme WHERE edition = ?1 ORDER BY code")
                .setParameter(1, edition)
                .getResultList();
        return rows.stream()
                .map(row -> new Title((String) row[0], (String) row[1]))
                .toList();
    }

    /** Every weight, by level, part and function with blanks between. */
    public Map<String, BigDecimal> allWeights(String edition) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT CONCAT(level, ' ', part, ' ', function_name), percent"
                        + " FROM standard_weight WHERE edition = ?1 ORDER BY level DESC, part, function_name")
                .setParameter(1, edition)
                .getResultList();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        rows.forEach(row -> weights.put((String) row[0], (BigDecimal) row[1]));
        return weights;
    }

    private List<String> texts(String sql, String edition) {
        @SuppressWarnings("unchecked")
        List<String> texts =
                database.createNativeQuery(sql).setParameter(1, edition).getResultList();
        return texts;
    }

    /** @param stars skills that decide alone */
    public record Edition(String edition, long items, long stars) {}

    public Optional<StandardRow> find(String key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(COLUMNS + "WHERE skey = ?1")
                .setParameter(1, key)
                .getResultList();
        return rows.stream().findFirst().map(StandardRepository::row);
    }

    /** Those of these keys that there are. */
    public List<StandardRow> find(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Query query = database.createNativeQuery(
                COLUMNS + "WHERE skey IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")");
        int at = 1;
        for (String key : keys) {
            query.setParameter(at++, key);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(StandardRepository::row).toList();
    }

    public Map<String, BigDecimal> weights(String edition, String level, String part) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT w.function_name, w.percent FROM standard_weight w"
                        + " LEFT JOIN (SELECT function_name, MIN(place) AS place FROM standard_item WHERE edition = ?1"
                        + " GROUP BY function_name) i ON i.function_name = w.function_name"
                        + " WHERE w.edition = ?1 AND w.level = ?2 AND w.part = ?3 ORDER BY i.place, w.function_name")
                .setParameter(1, edition)
                .setParameter(2, level)
                .setParameter(3, part)
                .getResultList();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        rows.forEach(row -> weights.put((String) row[0], (BigDecimal) row[1]));
        return weights;
    }

    /** Adds the row, or brings the one with its key up to date. */
    public void put(StandardRow row, int place) {
        database.createNativeQuery("INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title,"
                        + " star, label_zh, label_en, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
                        + " ON DUPLICATE KEY UPDATE level = VALUES(level), kind = VALUES(kind),"
                        + " function_name = VALUES(function_name), group_title = VALUES(group_title),"
                        + " star = VALUES(star), label_zh = VALUES(label_zh), label_en = VALUES(label_en),"
                        + " place = VALUES(place)")
                .setParameter(1, row.key())
                .setParameter(2, row.edition())
                .setParameter(3, row.level())
                .setParameter(4, row.kind())
                .setParameter(5, row.function())
                .setParameter(6, row.group())
                .setParameter(7, row.star())
                .setParameter(8, row.labelZh())
                .setParameter(9, row.labelEn())
                .setParameter(10, place)
                .executeUpdate();
    }

    public void forgetWeights(String edition) {
        database.createNativeQuery("DELETE FROM standard_weight WHERE edition = ?1")
                .setParameter(1, edition)
                .executeUpdate();
    }

    public void addWeight(String edition, String level, String part, String function, BigDecimal percent) {
        database.createNativeQuery("INSERT INTO standard_weight (edition, level, part, function_name, percent)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, edition)
                .setParameter(2, level)
                .setParameter(3, part)
                .setParameter(4, function)
                .setParameter(5, percent)
                .executeUpdate();
    }

    private static StandardRow row(Object[] row) {
        return new StandardRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue() == 1,
                (String) row[7],
                (String) row[8]);
    }
}
