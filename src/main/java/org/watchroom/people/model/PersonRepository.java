package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class PersonRepository {

    private static final int AT_ONCE = 500;

    @Inject
    private EntityManager database;

    @Inject
    private BatchRepository batches;

    public List<Person> find(Collection<Long> ids) {
        return in("SELECT p FROM Person p WHERE p.id IN :values", ids);
    }

    public List<Person> findByIdentity(Collection<byte[]> indexes) {
        return in("SELECT p FROM Person p WHERE p.identityIndex IN :values", indexes);
    }

    public List<Person> findByPhone(Collection<String> phones) {
        return in("SELECT p FROM Person p WHERE p.phone IN :values", phones);
    }

    /** The ids of trainees whose name holds the text, of one institution or of any. */
    public List<Long> findTrainees(String text, Long institutionId, int most) {
        String wanted = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<?> ids = database.createNativeQuery("SELECT p.id FROM person p JOIN account_role r ON r.person_id = p.id"
                        + " AND r.role = 'TRAINEE' WHERE p.name LIKE ?1 AND (?2 IS NULL OR p.institution_id = ?3)"
                        + " ORDER BY p.institution_id, p.name, p.id")
                .setParameter(1, wanted)
                .setParameter(2, institutionId)
                .setParameter(3, institutionId)
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(it -> ((Number) it).longValue()).toList();
    }

    /** The ids of those whose account is open and holds the role of an instructor. */
    public List<Long> findInstructors() {
        List<?> ids = database.createNativeQuery("SELECT a.person_id FROM account a JOIN account_role r"
                        + " ON r.person_id = a.person_id AND r.role = 'INSTRUCTOR' WHERE NOT a.disabled")
                .getResultList();
        return ids.stream().map(it -> ((Number) it).longValue()).toList();
    }

    public Person get(long id) {
        return Optional.ofNullable(database.find(Person.class, id))
                .orElseThrow(() -> Refused.absent("people.person.absent"));
    }

    public void flush() {
        database.flush();
    }

    /** Any person's encrypted number with its digest, to try the key on. */
    public Optional<Object[]> findAnyIdentity() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT identity_cipher, identity_index FROM person"
                        + " WHERE identity_index IS NOT NULL ORDER BY id LIMIT 1")
                .getResultList();
        return rows.stream().findFirst();
    }

    /**
     * Adds them all and gives them their ids.
     *
     * @throws Refused {@code people.registration.meanwhile} when somebody else registered one of them at the same moment
     */
    public void add(Collection<Person> people) {
        try {
            people.forEach(database::persist);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("people.registration.meanwhile");
        }
    }

    /**
     * Adds many who are identified by their numbers, in few statements.
     *
     * @return the same people with their ids, in any order
     * @throws Refused {@code people.registration.meanwhile} when somebody else registered one of them at the same moment
     */
    public List<Person> addIdentified(Collection<Person> people) {
        batches.insert(
                "person (name, identity_cipher, identity_index, identity_masked, birth_date, phone, institution_id, post,"
                        + " level_held, education, work_years)",
                people.stream().map(Person::row).toList());
        return findByIdentity(people.stream().map(Person::identityIndex).toList());
    }

    private <V> List<Person> in(String query, Collection<V> values) {
        List<V> all = List.copyOf(values);
        List<Person> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(database.createQuery(query, Person.class)
                    .setParameter("values", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }
}
