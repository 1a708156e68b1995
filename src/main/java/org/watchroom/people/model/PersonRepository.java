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

    public List<Person> find(Collection<Long> ids) {
        return in("SELECT p FROM Person p WHERE p.id IN :values", ids);
    }

    public List<Person> findByIdentity(Collection<byte[]> indexes) {
        return in("SELECT p FROM Person p WHERE p.identityIndex IN :values", indexes);
    }

    public List<Person> findByPhone(Collection<String> phones) {
        return in("SELECT p FROM Person p WHERE p.phone IN :values", phones);
    }

    public Person get(long id) {
        return Optional.ofNullable(database.find(Person.class, id))
                .orElseThrow(() -> Refused.absent("people.person.absent"));
    }

    /** Any person's encrypted number with its digest, to try the key on. */
    public Optional<Object[]> findAnyIdentity() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT identity_cipher, identity_index FROM person"
                        + " WHERE identity_cipher IS NOT NULL ORDER BY id LIMIT 1")
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
