package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;

/** A cohort with what its programme and the standard say, as examinations need it. */
@ApplicationScoped
class CohortGround {

    private static final String SKILL = "skill";

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortPlanning planning;

    @Inject
    private Programmes programmes;

    @Inject
    private Standard standard;

    CohortFacts facts(long cohortId) {
        return cohorts.facts(cohortId);
    }

    ProgrammeFacts programme(CohortFacts cohort) {
        return programmes.facts(cohort.programmeId());
    }

    List<Long> trainees(long cohortId) {
        return cohorts.traineeIds(cohortId);
    }

    /** Who instructs the cohort. */
    Set<Long> instructors(long cohortId) {
        return planning.instructors(cohortId).stream()
                .map(CohortPlanning.Instructor::id)
                .collect(Collectors.toSet());
    }

    /** The skills of the programme's level. */
    List<StandardItem> skills(ProgrammeFacts programme) {
        return standard.items(programme.edition(), programme.level()).stream()
                .filter(it -> SKILL.equals(it.kind()))
                .toList();
    }

    Map<String, BigDecimal> weights(ProgrammeFacts programme, String part) {
        return standard.weights(programme.edition(), programme.level(), part);
    }
}
