package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class InstitutionRepository {

    private static final int AT_ONCE = 500;

    /** The current colour of each: of its ratings the latest by day, of those of one day the one entered last. */
    private static final String CURRENT = " r.id = (SELECT l.id FROM institution_risk l WHERE l.institution_id ="
            + " r.institution_id ORDER BY l.rated_on DESC, l.id DESC LIMIT 1)";

    @Inject
    private EntityManager database;

    /** Every institution by district and name. */
    public List<Institution> findAll() {
        return withRooms(database.createQuery(
                        "SELECT i FROM Institution i ORDER BY i.district, i.name", Institution.class))
                .getResultList();
    }

    /**
     * Those whose name or district contains the text, by district and name.
     *
     * @param containing {@code ""} for any
     * @param colour of the current rating; {@code ""} for any, {@code NONE} for those without one
     * @param page from 1
     */
    public PageOf<Institution> search(String containing, String colour, int page, int size) {
        String where = " FROM institution i LEFT JOIN institution_risk r ON r.institution_id = i.id AND" + CURRENT
                + " WHERE (i.name LIKE ?1 OR i.district LIKE ?1) AND (?2 = '' OR COALESCE(r.colour, 'NONE') = ?2)";
        String like = "%" + containing.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        Number total = (Number) database.createNativeQuery("SELECT COUNT(*)" + where)
                .setParameter(1, like)
                .setParameter(2, colour)
                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<Number> ids = database.createNativeQuery("SELECT i.id" + where + " ORDER BY i.district, i.name, i.id")
                .setParameter(1, like)
                .setParameter(2, colour)
                .setFirstResult(PageOf.rowsBefore(page, size))
                .setMaxResults(size)
                .getResultList();
        Map<Long, Institution> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id.longValue(), null));
        in("SELECT i FROM Institution i WHERE i.id IN :values", found.keySet()).forEach(it -> found.put(it.id(), it));
        return new PageOf<>(List.copyOf(found.values()), total.longValue());
    }

    public List<Institution> findByNames(Collection<String> names) {
        return in("SELECT i FROM Institution i WHERE i.name IN :values", names);
    }

    public Institution get(long id) {
        return Optional.ofNullable(database.find(Institution.class, id))
                .orElseThrow(() -> Refused.absent("people.institution.absent"));
    }

    /** How many people of the register belong to each, by its id. */
    public Map<Long, Long> countPeople() {
        Map<Long, Long> counts = new HashMap<>();
        database.createQuery(
                        "SELECT p.institutionId, COUNT(p) FROM Person p WHERE p.institutionId IS NOT NULL"
                                + " GROUP BY p.institutionId",
                        Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /** How many people of each hold the national certificate; one without any has no entry. */
    public Map<Long, Integer> countCertified() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT institution_id, certified FROM institution_certified")
                .getResultList();
        Map<Long, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue()));
        return counts;
    }

    /** The rating that counts, by institution. */
    public Map<Long, RiskRating> currentRatings() {
        @SuppressWarnings("unchecked")
        List<RiskRating> current = database.createNativeQuery(
                        "SELECT r.* FROM institution_risk r WHERE" + CURRENT, RiskRating.class)
                .getResultList();
        Map<Long, RiskRating> ratings = new HashMap<>();
        current.forEach(it -> ratings.put(it.institutionId(), it));
        return ratings;
    }

    /** Every rating of the institution, the one that counts first. */
    public List<RiskRating> ratings(long institutionId) {
        return database.createQuery(
                        "SELECT r FROM RiskRating r WHERE r.institutionId = :id ORDER BY r.ratedOn DESC, r.id DESC",
                        RiskRating.class)
                .setParameter("id", institutionId)
                .getResultList();
    }

    public void add(RiskRating rating) {
        database.persist(rating);
    }

    /** Adds it, or writes what was changed. Refuses with {@code people.institution.exists} when the name is taken. */
    public void add(Institution institution) {
        try {
            database.persist(institution);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("people.institution.exists", institution.name());
        }
    }

    private <V> List<Institution> in(String query, Collection<V> values) {
        List<V> all = List.copyOf(values);
        List<Institution> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(withRooms(database.createQuery(query, Institution.class))
                    .setParameter("values", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }

    /** Reads the rooms of all of them in one further statement. */
    private static TypedQuery<Institution> withRooms(TypedQuery<Institution> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "i.rooms");
    }
}
