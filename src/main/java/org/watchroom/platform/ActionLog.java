package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The append-only log of deeds and refusals. There is no method that changes or deletes a row; what grows old by the rule
 * of how long it is kept goes when an administrator deletes it, and what proves certificates, grades, merges and deletions
 * never does.
 */
@ApplicationScoped
public class ActionLog {

    @Inject
    private EntityManager database;

    @Inject
    private Caller caller;

    @Transactional
    void done(Deed deed) {
        add(deed, "DONE", deed.reason());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(Deed deed, String reason) {
        add(deed, "REFUSED", reason);
    }

    private void add(Deed deed, String outcome, String reason) {
        database.createNativeQuery("INSERT INTO action_log (at, person_id, by_system, deed, subject, outcome, reason,"
                        + " about_person) VALUES (UTC_TIMESTAMP(6), ?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, caller.personIdOrNull())
                .setParameter(2, caller.isSystem())
                .setParameter(3, deed.name())
                .setParameter(4, deed.subject())
                .setParameter(5, outcome)
                .setParameter(6, reason)
                .setParameter(7, deed.about())
                .executeUpdate();
    }
}
