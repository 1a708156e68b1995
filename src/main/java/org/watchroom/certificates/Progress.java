package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;
import org.watchroom.programmes.Requirements;

/**
 * Progress towards the certificate: every requirement of the programme, met or not. Asks once for each requirement,
 * however many trainees there are.
 */
@ApplicationScoped
@Transactional
public class Progress {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    @Inject
    private RequirementStandings standings;

    @Inject
    private CurrentUser user;

    /** One's own progress in each cohort that one belongs to, the latest cohort first. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<CohortProgress> mine() {
        List<Long> me = List.of(user.id());
        return cohorts.ofTrainee(user.id()).stream()
                .map(cohort -> of(cohort, me))
                .toList();
    }

    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public CohortProgress ofCohort(long cohortId) {
        return of(cohorts.facts(cohortId), cohorts.traineeIds(cohortId));
    }

    /** As {@link #ofCohort}, of these people alone; whoever is no trainee of the cohort is left out. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public CohortProgress ofSome(long cohortId, Collection<Long> personIds) {
        return of(
                cohorts.facts(cohortId),
                cohorts.traineeIds(cohortId).stream()
                        .filter(Set.copyOf(personIds)::contains)
                        .toList());
    }

    private CohortProgress of(CohortFacts cohort, List<Long> people) {
        Requirements asked = programmes.requirementsOf(cohort.id());
        List<RequirementStandings.One> found = standings.of(asked, cohort.programmeId(), people);
        return new CohortProgress(
                cohort,
                programmes.facts(cohort.programmeId()),
                asked.validityMonths(),
                found.stream().map(RequirementStandings.One::nothingDone).toList(),
                people.stream()
                        .map(person -> new TraineeProgress(
                                person, found.stream().map(it -> it.of(person)).toList()))
                        .toList());
    }
}
