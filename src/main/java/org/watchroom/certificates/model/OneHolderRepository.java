package org.watchroom.certificates.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.Refused;

/** The certificates of two records of one person. */
@ApplicationScoped
public class OneHolderRepository {

    private static final String HOLDS = "(%1$s.expires_on IS NULL OR %1$s.expires_on >= ?3) AND NOT EXISTS (SELECT 1"
            + " FROM certificate_event e WHERE e.certificate_id = %1$s.id AND e.kind = 'REVOKED')";

    @Inject
    private EntityManager database;

    /**
     * Counts the certificates of both on, programme by programme, so that the one that holds is the last. The documents
     * stay as they were frozen.
     *
     * @return the former count of each that got another
     * @throws Refused {@code certificates.merge.two-valid} when both hold a valid one of a programme,
     *     {@code certificates.merge.issued} when one issued a certificate to the other
     */
    public List<String> join(long from, long to, LocalDate today) {
        refuseWhatCannotBeOne(from, to, today);
        List<String> counted = new ArrayList<>();
        for (Object[] both : shared(from, to, today)) {
            long programme = ((Number) both[0]).longValue();
            boolean keptHolds = ((Number) both[3]).intValue() == 1;
            long first = keptHolds ? from : to;
            long later = keptHolds ? to : from;
            counted.addAll(countOn(later, programme, ((Number) both[first == from ? 1 : 2]).intValue()));
        }
        return counted;
    }

    private void refuseWhatCannotBeOne(long from, long to, LocalDate today) {
        if (!query(
                        "SELECT id FROM certificate WHERE person_id = ?1 AND issued_by = ?2"
                                + " OR person_id = ?2 AND issued_by = ?1 LIMIT 1",
                        from,
                        to)
                .isEmpty()) {
            throw new Refused("certificates.merge.issued");
        }
        List<?> two = database.createNativeQuery("SELECT CONCAT(g.number, ', ', k.number) FROM certificate g"
                        + " JOIN certificate k ON k.programme_id = g.programme_id"
                        + " WHERE g.person_id = ?1 AND k.person_id = ?2 AND " + HOLDS.formatted("g") + " AND "
                        + HOLDS.formatted("k") + " LIMIT 1")
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, today)
                .getResultList();
        if (!two.isEmpty()) {
            throw new Refused("certificates.merge.two-valid", two.get(0));
        }
    }

    /** The programme, the highest count of each, and whether the kept one holds. */
    @SuppressWarnings("unchecked")
    private List<Object[]> shared(long from, long to, LocalDate today) {
        return database.createNativeQuery("SELECT c.programme_id,"
                        + " MAX(CASE WHEN c.person_id = ?1 THEN c.issue_no ELSE 0 END),"
                        + " MAX(CASE WHEN c.person_id = ?2 THEN c.issue_no ELSE 0 END),"
                        + " MAX(CASE WHEN c.person_id = ?2 AND " + HOLDS.formatted("c") + " THEN 1 ELSE 0 END)"
                        + " FROM certificate c WHERE c.person_id IN (?1, ?2)"
                        + " GROUP BY c.programme_id HAVING COUNT(DISTINCT c.person_id) = 2")
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, today)
                .getResultList();
    }

    private List<String> countOn(long person, long programme, int by) {
        List<String> counted = new ArrayList<>();
        query(
                        "SELECT CONCAT('certificate ', number, ' was issue ', issue_no) FROM certificate"
                                + " WHERE person_id = ?1 AND programme_id = ?2 ORDER BY id",
                        person,
                        programme)
                .forEach(it -> counted.add(it.toString()));
        database.createNativeQuery("UPDATE certificate SET issue_no = issue_no + ?3"
                        + " WHERE person_id = ?1 AND programme_id = ?2 ORDER BY issue_no DESC")
                .setParameter(1, person)
                .setParameter(2, programme)
                .setParameter(3, by)
                .executeUpdate();
        return counted;
    }

    private List<?> query(String sql, long first, long second) {
        return database.createNativeQuery(sql)
                .setParameter(1, first)
                .setParameter(2, second)
                .getResultList();
    }
}
