package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.courses.CourseProgress;
import org.watchroom.courses.Study;
import org.watchroom.drills.DrillResults;
import org.watchroom.drills.DrillStanding;
import org.watchroom.exams.MockResults;
import org.watchroom.exams.MockStanding;
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
    private Study study;

    @Inject
    private MockResults mocks;

    @Inject
    private DrillResults drills;

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

    private CohortProgress of(CohortFacts cohort, List<Long> people) {
        Requirements asked = programmes.requirementsOf(cohort.id());
        List<Requirement> nothingDone = new ArrayList<>();
        Map<Long, List<Requirement>> found = new HashMap<>();
        people.forEach(person -> found.put(person, new ArrayList<>()));
        asked.courses().forEach(code -> {
            Map<Long, CourseProgress> done = study.progress(code, people);
            nothingDone.add(course(code, null));
            found.forEach((person, list) -> list.add(course(code, done.get(person))));
        });
        asked.mocks().forEach(mock -> {
            Map<Long, MockStanding> standing = mocks.standing(mock.blueprint(), mock.passMark(), people);
            nothingDone.add(mock(mock, null));
            found.forEach((person, list) -> list.add(mock(mock, standing.get(person))));
        });
        asked.drills().forEach(drill -> {
            Map<Long, DrillStanding> standing = drills.standing(drill.sheet(), people);
            nothingDone.add(drill(drill, null));
            found.forEach((person, list) -> list.add(drill(drill, standing.get(person))));
        });
        return new CohortProgress(
                cohort,
                programmes.facts(cohort.programmeId()),
                asked.validityMonths(),
                nothingDone,
                people.stream()
                        .map(person -> new TraineeProgress(person, found.get(person)))
                        .toList());
    }

    private static Requirement course(String code, CourseProgress progress) {
        int done = progress == null ? 0 : progress.done();
        int total = progress == null ? 1 : Math.max(1, progress.total());
        return new Requirement(Requirement.Kind.COURSE, code, done, total, 0, null, null, null);
    }

    private static Requirement mock(Requirements.MockRequirement asked, MockStanding standing) {
        return new Requirement(
                Requirement.Kind.MOCK,
                asked.blueprint(),
                standing == null ? 0 : standing.passes(),
                asked.passes(),
                standing == null ? 0 : standing.attempts(),
                standing == null ? null : standing.best(),
                asked.passMark(),
                standing == null ? null : standing.bestSitting());
    }

    private static Requirement drill(Requirements.DrillRequirement asked, DrillStanding standing) {
        return new Requirement(
                Requirement.Kind.DRILL,
                asked.sheet(),
                standing == null ? 0 : standing.passes(),
                asked.passes(),
                standing == null ? 0 : standing.attempts(),
                standing == null ? null : standing.best(),
                null,
                standing == null ? null : standing.bestRecord());
    }
}
