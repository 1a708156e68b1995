package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** What was signed, for those whom it concerns: its trainee, its grader, and administrators. */
@ApplicationScoped
@Transactional
public class DrillRecords {

    private static final int LATEST = 20;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private RecordViews views;

    @Inject
    private CurrentUser user;

    /** Everything signed about whoever is signed in, newest first. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<RecordView> mine() {
        return views.views(records.ofTrainee(user.id()));
    }

    /** One record, for its trainee, its grader, or an administrator; for anybody else there is no such record. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public RecordView record(long id) {
        return views.views(List.of(records.get(id, user.id(), readsAll()))).get(0);
    }

    /** The newest records of a cohort: a grader's own, or all for an administrator. */
    @Permits(Permission.SEE_COHORTS)
    public List<RecordRow> latest(long cohortId) {
        return views.rows(records.latest(cohortId, user.id(), readsAll(), LATEST));
    }

    private boolean readsAll() {
        return user.may(Permission.RUN_COHORTS);
    }
}
