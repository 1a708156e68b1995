package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class DutyRuleRepository {

    @Inject
    private EntityManager database;

    /** Those for everywhere first, then by region; rooms without linkage control before those with it. */
    public List<DutyRule> all() {
        return database.createQuery("SELECT r FROM DutyRule r ORDER BY r.region, r.linkageControl", DutyRule.class)
                .getResultList();
    }

    public DutyRule get(long id) {
        return Optional.ofNullable(database.find(DutyRule.class, id))
                .orElseThrow(() -> Refused.absent("programmes.duty.absent"));
    }

    /** Adds it, or refuses with {@code programmes.duty.exists}. */
    public void add(DutyRule rule) {
        try {
            database.persist(rule);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("programmes.duty.exists", rule.region());
        }
    }

    public void remove(DutyRule rule) {
        database.remove(rule);
    }
}
