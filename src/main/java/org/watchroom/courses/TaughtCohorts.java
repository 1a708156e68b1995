package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;

/** The cohorts that somebody teaches, who is in them and what they read. */
@ApplicationScoped
class TaughtCohorts {

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortPlanning planning;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code programmes.cohort.absent}; {@code platform.forbidden} for an instructor of other cohorts */
    CohortFacts require(long cohortId) {
        CohortFacts cohort = cohorts.facts(cohortId);
        if (!user.may(Permission.RUN_COHORTS)
                && planning.instructors(cohortId).stream().noneMatch(it -> it.id() == user.id())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden");
        }
        return cohort;
    }

    List<String> courses(long cohortId) {
        return programmes.requirementsOf(cohortId).courses();
    }

    List<Long> trainees(long cohortId) {
        return cohorts.traineeIds(cohortId);
    }
}
