package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
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

    /**
     * One record, for its trainee, its grader, an administrator, or where a second person is needed any instructor; for
     * anybody else there is no such record.
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public RecordView record(long id) {
        return views.views(List.of(records.get(id, reader()))).get(0);
    }

    /** The newest records of a cohort: a grader's own, or all for an administrator. */
    @Permits(Permission.SEE_COHORTS)
    public List<RecordRow> latest(long cohortId) {
        return views.rows(records.latest(cohortId, user.id(), readsAll(), LATEST));
    }

    /** Everything signed in a cohort that counts today, by the name of the trainee, the oldest first. */
    @Permits(Permission.RUN_COHORTS)
    public List<RecordView> ofCohort(long cohortId) {
        return views.views(records.ofCohort(cohortId)).stream()
                .sorted(Comparator.comparing((RecordView it) -> it.row().trainee())
                        .thenComparing(it -> it.row().id()))
                .toList();
    }

    private DrillRecordRepository.Reader reader() {
        return new DrillRecordRepository.Reader(user.id(), readsAll(), user.may(Permission.GRADE_DRILLS));
    }

    private boolean readsAll() {
        return user.may(Permission.RUN_COHORTS);
    }
}
