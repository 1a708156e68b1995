package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;

@ApplicationScoped
public class AccountRepository {

    private static final int AT_ONCE = 500;

    @Inject
    private EntityManager database;

    @Inject
    private BatchRepository batches;

    public Optional<Account> find(long personId) {
        return Optional.ofNullable(database.find(Account.class, personId));
    }

    public Account get(long personId) {
        return find(personId).orElseThrow(() -> Refused.absent("people.account.absent"));
    }

    public Optional<Account> findBySignInName(String signInName) {
        return database.createQuery("SELECT a FROM Account a WHERE a.signInName = :name", Account.class)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    /** The accounts with one of these sign-in names; letters count the same in either case. */
    public List<Account> findBySignInNames(Collection<String> names) {
        return in("SELECT a FROM Account a WHERE a.signInName IN :values", names);
    }

    public List<Account> find(Collection<Long> personIds) {
        return in("SELECT a FROM Account a WHERE a.personId IN :values", personIds);
    }

    /** Whether any administrator can sign in, those of the demo apart. */
    public boolean hasAdministrator() {
        return !database.createQuery(
                        "SELECT a.personId FROM Account a WHERE :role MEMBER OF a.roles AND a.disabled = FALSE"
                                + " AND a.demo = FALSE AND a.passwordHash IS NOT NULL",
                        Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The name as the register knows it. */
    public String nameOf(long personId) {
        return (String) database.createNativeQuery("SELECT name FROM person WHERE id = ?1")
                .setParameter(1, personId)
                .getSingleResult();
    }

    /** The name, and the sessions of that epoch that are open; one statement, for it stands on the way of every request. */
    public Now now(long personId, int epoch) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "SELECT p.name, (SELECT GROUP_CONCAT(s.id) FROM account_session s"
                                + " WHERE s.person_id = p.id AND s.epoch = ?1 AND s.ended_at IS NULL) FROM person p WHERE p.id = ?2")
                .setParameter(1, epoch)
                .setParameter(2, personId)
                .getSingleResult();
        String open = (String) row[1];
        return new Now(
                (String) row[0],
                open == null
                        ? Set.of()
                        : Arrays.stream(open.split(",")).map(Long::valueOf).collect(Collectors.toSet()));
    }

    /**
     * Adds one with all that it has, and at once. Refuses with {@code people.person.sign-in-name-taken} when the name was
     * taken at the same moment.
     */
    public void add(Account account) {
        try {
            database.persist(account);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("people.person.sign-in-name-taken");
        }
    }

    /**
     * Adds many who have no password yet, in few statements. Refuses with {@code people.registration.meanwhile} when a
     * sign-in name was taken at the same moment.
     */
    public void addAll(Collection<Account> newOnes) {
        batches.insert(
                "account (person_id, sign_in_name)",
                newOnes.stream()
                        .map(it -> new Object[] {it.personId(), it.signInName()})
                        .toList());
        batches.insert(
                "account_role (person_id, role)",
                newOnes.stream()
                        .flatMap(it -> it.roles().stream().map(role -> new Object[] {it.personId(), role.name()}))
                        .toList());
    }

    private <V> List<Account> in(String query, Collection<V> values) {
        List<V> all = List.copyOf(values);
        List<Account> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(database.createQuery(query, Account.class)
                    .setHint("eclipselink.batch.type", "IN")
                    .setHint("eclipselink.batch", "a.roles")
                    .setParameter("values", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }

    /** @param sessions the ids of those that are open */
    public record Now(String name, Set<Long> sessions) {}
}
