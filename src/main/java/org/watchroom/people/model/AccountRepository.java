package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class AccountRepository {

    @Inject
    private EntityManager database;

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

    /** The name as the register knows it. */
    public String nameOf(long personId) {
        return (String) database.createNativeQuery("SELECT name FROM person WHERE id = ?1")
                .setParameter(1, personId)
                .getSingleResult();
    }

    public void add(Account account) {
        database.persist(account);
    }
}
