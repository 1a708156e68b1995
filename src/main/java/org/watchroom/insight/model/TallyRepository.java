package org.watchroom.insight.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.kernel.PageOf;

/** Counts over the view {@code enrolment_cut}: one statement a question, however many people there are. */
@ApplicationScoped
public class TallyRepository {

    private static final String SUMS =
            Arrays.stream(Reached.values()).map(Reached::sum).collect(Collectors.joining(", "));

    @Inject
    private EntityManager database;

    public Tally of(Slice slice) {
        return Tally.read((Object[]) query("SELECT " + SUMS, slice, null, "").getSingleResult(), 0);
    }

    /** By the facet, in its order; those without a value last. */
    public List<Grouped> by(Facet facet, Slice slice) {
        String select = "SELECT " + facet.key() + ", " + facet.names() + ", " + SUMS;
        String order = " GROUP BY " + facet.key() + " ORDER BY MAX(" + facet.key() + ") IS NULL, " + facet.order();
        return rows(query(select, slice, facet, order)).stream()
                .map(row -> new Grouped(
                        row[0] == null ? null : row[0].toString(),
                        (String) row[1],
                        (String) row[2],
                        Tally.read(row, 3)))
                .toList();
    }

    /** Those who stand there, by name. */
    public PageOf<Standing> standing(Reached reached, Slice slice, int page, int size) {
        String also = " AND " + reached.condition();
        Number total = (Number) query("SELECT COUNT(*)", slice, null, also).getSingleResult();
        List<Standing> found = rows(query(
                                "SELECT s.person_id, s.person_name, s.institution_name, s.cohort_title, r.state,"
                                        + " r.theory, r.practical, r.certificate_number <> ''",
                                slice,
                                null,
                                also + " ORDER BY s.person_name, s.person_id, s.cohort_id")
                        .setFirstResult(PageOf.rowsBefore(page, size))
                        .setMaxResults(size))
                .stream()
                .map(row -> new Standing(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (BigDecimal) row[5],
                        (BigDecimal) row[6],
                        row[7] instanceof Boolean flag ? flag : row[7] != null && ((Number) row[7]).intValue() == 1))
                .toList();
        return new PageOf<>(found, total.longValue());
    }

    /** @param by the facet that is grouped by, or null */
    private Query query(String select, Slice slice, Facet by, String end) {
        StringBuilder sql = new StringBuilder(select).append(" FROM enrolment_cut s");
        if (by == Facet.INSTRUCTOR || slice.of().containsKey(Facet.INSTRUCTOR)) {
            sql.append(" JOIN cohort_instructor t ON t.cohort_id = s.cohort_id JOIN person n ON n.id = t.person_id");
        }
        sql.append(" LEFT JOIN national_result r ON r.id = ")
                .append(slice.firstAttempt() ? "COALESCE(s.first_sat, s.latest_result)" : "s.latest_result")
                .append(" WHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        for (Map.Entry<Facet, Object> fixed : slice.of().entrySet()) {
            values.add(fixed.getValue());
            sql.append(" AND ").append(fixed.getKey().key()).append(" = ?").append(values.size());
        }
        if (slice.from() != null) {
            values.add(slice.from());
            sql.append(" AND s.starts_on >= ?").append(values.size());
        }
        if (slice.to() != null) {
            values.add(slice.to());
            sql.append(" AND s.starts_on <= ?").append(values.size());
        }
        Query query = database.createNativeQuery(sql.append(end).toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
