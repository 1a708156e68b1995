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
import org.watchroom.kernel.Title;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;
import org.watchroom.programmes.Requirements;
import org.watchroom.programmes.Requirements.DrillRequirement;
import org.watchroom.programmes.Requirements.MockRequirement;

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
        Map<String, Title> courses = study.titles(asked.courses());
        asked.courses().forEach(code -> {
            Map<Long, CourseProgress> done = study.progress(code, people);
            Title title = title(courses, code);
            nothingDone.add(course(code, title, null));
            found.forEach((person, list) -> list.add(course(code, title, done.get(person))));
        });
        Map<String, Title> papers = mocks.titles(
                asked.mocks().stream().map(MockRequirement::blueprint).toList());
        asked.mocks().forEach(mock -> {
            Map<Long, MockStanding> standing = mocks.standing(mock.blueprint(), mock.passMark(), people);
            Title title = title(papers, mock.blueprint());
            nothingDone.add(mock(mock, title, null));
            found.forEach((person, list) -> list.add(mock(mock, title, standing.get(person))));
        });
        Map<String, Title> sheets = drills.titles(
                asked.drills().stream().map(DrillRequirement::sheet).toList());
        asked.drills().forEach(drill -> {
            Map<Long, DrillStanding> standing = drills.standing(drill.sheet(), people);
            Title title = title(sheets, drill.sheet());
            nothingDone.add(drill(drill, title, null));
            found.forEach((person, list) -> list.add(drill(drill, title, standing.get(person))));
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

    private static Title title(Map<String, Title> titles, String code) {
        return titles.getOrDefault(code, new Title(code, code));
    }

    private static Requirement course(String code, Title title, CourseProgress progress) {
        int done = progress == null ? 0 : progress.done();
        int total = progress == null ? 1 : Math.max(1, progress.total());
        return new Requirement(Requirement.Kind.COURSE, code, title, done, total, 0, null, null, null);
    }

    private static Requirement mock(MockRequirement asked, Title title, MockStanding standing) {
        return new Requirement(
                Requirement.Kind.MOCK,
                asked.blueprint(),
                title,
                standing == null ? 0 : standing.passes(),
                asked.passes(),
                standing == null ? 0 : standing.attempts(),
                standing == null ? null : standing.best(),
                asked.passMark(),
                standing == null ? null : standing.bestSitting());
    }

    private static Requirement drill(DrillRequirement asked, Title title, DrillStanding standing) {
        return new Requirement(
                Requirement.Kind.DRILL,
                asked.sheet(),
                title,
                standing == null ? 0 : standing.passes(),
                asked.passes(),
                standing == null ? 0 : standing.attempts(),
                standing == null ? null : standing.best(),
                null,
                standing == null ? null : standing.bestRecord());
    }
}
