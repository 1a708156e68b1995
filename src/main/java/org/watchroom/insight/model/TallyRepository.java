package org.watchroom.insight.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts over the view {@code national_standing}: one statement a question, however many people there are. */
@ApplicationScoped
public class TallyRepository {

    private static final String SUMS = "SUM(s.trained), SUM(s.eligible), SUM(s.registered), SUM(s.sat),"
            + " SUM(s.passed_theory), SUM(s.passed_practical), SUM(s.certified), SUM(s.not_eligible),"
            + " SUM(s.not_registered), SUM(s.absent), SUM(s.not_recorded), SUM(s.withdrawn), SUM(s.without_number),"
            + " SUM(s.without_sign_in)"
            + " FROM national_standing s";

    @Inject
    private EntityManager database;

    public Tally ofCohort(long cohortId) {
        List<?> rows = database.createNativeQuery("SELECT " + SUMS + " WHERE s.cohort_id = ?1")
                .setParameter(1, cohortId)
                .getResultList();
        return rows.stream()
                .map(row -> Tally.read((Object[]) row, 0))
                .findFirst()
                .orElse(Tally.NONE);
    }

    /** Of every cohort that anybody was ever enrolled in, by the cohort's id. */
    public Map<Long, Tally> byCohort() {
        Map<Long, Tally> found = new LinkedHashMap<>();
        for (Object row : database.createNativeQuery("SELECT s.cohort_id, " + SUMS + " GROUP BY s.cohort_id")
                .getResultList()) {
            Object[] values = (Object[]) row;
            found.put(((Number) values[0]).longValue(), Tally.read(values, 1));
        }
        return found;
    }

    /** Of one cohort, by institution in no order; the institution is null for people without one. */
    public List<OfInstitution> byInstitution(long cohortId) {
        List<?> rows = database.createNativeQuery("SELECT s.institution_id, MAX(s.institution_name), " + SUMS
                        + " WHERE s.cohort_id = ?1 AND s.trained = 1 GROUP BY s.institution_id")
                .setParameter(1, cohortId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OfInstitution(
                        row[0] == null ? null : ((Number) row[0]).longValue(), (String) row[1], Tally.read(row, 2)))
                .toList();
    }

    /** One institution's share of a cohort. */
    public record OfInstitution(Long id, String name, Tally tally) {}
}
