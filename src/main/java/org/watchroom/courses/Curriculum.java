package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;

/** Which courses the person of this request may read: every one for staff, those of their own programmes for a trainee. */
@ApplicationScoped
class Curriculum {

    @Inject
    private CurrentUser user;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    /** Refuses with {@code courses.absent}, as if there were no such course. */
    void requireReadable(String courseCode) {
        if (!seesAll() && !own().contains(courseCode)) {
            throw Refused.absent("courses.absent");
        }
    }

    boolean seesAll() {
        return user.may(Permission.SEE_COURSES);
    }

    /** Whether this person's reading is kept. */
    boolean isLearner() {
        return user.has(Role.TRAINEE);
    }

    /** The courses that this trainee's programmes ask for, in their order. */
    Set<String> own() {
        Set<String> codes = new LinkedHashSet<>();
        for (CohortFacts cohort : cohorts.ofTrainee(user.id())) {
            codes.addAll(programmes.requirements(cohort.programmeId()).courses());
        }
        return codes;
    }
}
