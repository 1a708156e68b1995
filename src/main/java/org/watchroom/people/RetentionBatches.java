package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.RetentionRepository;

/** The steps of a deletion, each with a transaction of its own, so that none holds many rows for long. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RetentionBatches {

    /** Rows at once. */
    static final int BATCH = 1000;

    @Inject
    private RetentionRepository rules;

    @Inject
    private RetentionKinds kinds;

    @Inject
    private CurrentUser user;

    /**
     * Writes down what is about to be deleted.
     *
     * @return the id of the deletion
     */
    @Permits(Permission.KEEP_ACCOUNTS)
    public long begin(String code, long expected, Reason reason) {
        KeptKind kind = kinds.get(code);
        RetentionRule rule = kinds.rule(kind);
        if (!rule.active()) {
            throw new Refused("people.retention.off");
        }
        Instant before = kinds.limit(rule);
        long due = kind.due(before).rows();
        if (due == 0) {
            throw new Refused("people.retention.nothing");
        }
        if (due != expected) {
            throw Refused.input("people.retention.typed", due);
        }
        return rules.begin(code, before, expected, user.id());
    }

    /** Deletes the next rows and counts them in. */
    int next(long run) {
        RetentionRepository.Run begun = rules.open(run);
        int rows = kinds.get(begun.code()).delete(begun.before(), BATCH);
        rules.count(run, rows);
        return rows;
    }

    /** Writes down that it is done. */
    @Permits(Permission.KEEP_ACCOUNTS)
    public void end(long run, long deleted, Reason outcome) {
        rules.end(run);
    }
}
