package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.EnrolmentRepository;
import org.watchroom.programmes.model.TrainingSession;

/** Who should be in a session, and who may say whether they were. */
@ApplicationScoped
class ClassList {

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /** Those enrolled in the cohort now, by id. */
    Map<Long, PersonFacts> people(long cohortId) {
        return directory.facts(enrolments.states(cohortId).entrySet().stream()
                .filter(it -> it.getValue() == EnrolmentRepository.State.ENROLLED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** Administrators, the instructor of the session, and the instructors of its cohort. */
    boolean isHolder(TrainingSession session) {
        return user.may(Permission.RUN_COHORTS)
                || Objects.equals(session.instructorId(), user.id())
                || cohorts.instructors(session.cohortId()).contains(user.id());
    }

    /** Refuses with {@code programmes.attendance.not-yours}. */
    void requireHolder(TrainingSession session) {
        if (!isHolder(session)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "programmes.attendance.not-yours");
        }
    }
}
