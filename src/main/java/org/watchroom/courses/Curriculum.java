package org.watchroom.courses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;

/**
 * Which courses the person of this request may read: every one for staff, for a trainee those of their own programmes
 * and those that are open to all. Asked for once a request.
 */
@RequestScoped
class Curriculum {

    @Inject
    private CurrentUser user;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    @Inject
    private CourseRepository courses;

    private final Map<Long, Set<String>> own = new HashMap<>();
    private final Map<Long, Set<String>> readable = new HashMap<>();

    /** Refuses with {@code courses.absent}, as if there were no such course. */
    void requireReadable(String courseCode) {
        if (!seesAll() && !readable().contains(courseCode)) {
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
        return own.computeIfAbsent(user.id(), this::coursesOf);
    }

    /** Those of their programmes, and after them those that are open to all. */
    Set<String> readable() {
        return readable.computeIfAbsent(user.id(), id -> {
            Set<String> codes = new LinkedHashSet<>(own());
            codes.addAll(courses.open());
            return codes;
        });
    }

    private Set<String> coursesOf(long personId) {
        Set<String> codes = new LinkedHashSet<>();
        for (CohortFacts cohort : cohorts.ofTrainee(personId)) {
            codes.addAll(programmes.requirementsOf(cohort.id()).courses());
        }
        return codes;
    }
}
