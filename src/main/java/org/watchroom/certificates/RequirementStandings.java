package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.watchroom.courses.CourseProgress;
import org.watchroom.courses.Study;
import org.watchroom.courses.StudyTotals;
import org.watchroom.drills.DrillResults;
import org.watchroom.drills.DrillStanding;
import org.watchroom.exams.MockResults;
import org.watchroom.exams.MockStanding;
import org.watchroom.kernel.Title;
import org.watchroom.platform.Texts;
import org.watchroom.programmes.AttendanceHours;
import org.watchroom.programmes.Requirements;
import org.watchroom.programmes.Requirements.DrillRequirement;
import org.watchroom.programmes.Requirements.MockRequirement;

/** Asks each feature once how people stand on what it knows about. */
@ApplicationScoped
class RequirementStandings {

    /** A standard hour (标准学时). */
    private static final int MINUTES_OF_AN_HOUR = 45;

    @Inject
    private Study study;

    @Inject
    private StudyTotals studied;

    @Inject
    private AttendanceHours attendance;

    @Inject
    private MockResults mocks;

    @Inject
    private DrillResults drills;

    @Inject
    private Texts texts;

    /** Every requirement in the order in which they are best met, with everybody's standing. */
    List<One> of(Requirements asked, long programmeId, List<Long> people) {
        List<One> all = new ArrayList<>();
        Map<String, Title> courses = study.titles(asked.courses());
        for (String code : asked.courses()) {
            all.add(course(code, title(courses, code), study.progress(code, people)));
        }
        if (asked.hours() > 0) {
            all.add(hours(asked, attendance.minutes(programmeId, people), studied.minutes(asked.courses(), people)));
        }
        Map<String, Title> papers = mocks.titles(
                asked.mocks().stream().map(MockRequirement::blueprint).toList());
        for (MockRequirement mock : asked.mocks()) {
            all.add(mock(
                    mock, title(papers, mock.blueprint()), mocks.standing(mock.blueprint(), mock.passMark(), people)));
        }
        Map<String, Title> sheets = drills.titles(
                asked.drills().stream().map(DrillRequirement::sheet).toList());
        for (DrillRequirement drill : asked.drills()) {
            all.add(drill(drill, title(sheets, drill.sheet()), drills.standing(drill.sheet(), people)));
        }
        return all;
    }

    private static One course(String code, Title title, Map<Long, CourseProgress> progress) {
        return new One(course(code, title, (CourseProgress) null), id -> course(code, title, progress.get(id)));
    }

    /** Minutes of attendance and of study add up before they are cut to whole hours. */
    private One hours(Requirements asked, Map<Long, Integer> attended, Map<Long, Integer> online) {
        Title title = new Title(
                texts.of(Texts.CHINESE, "certificates.kind.HOURS"), texts.of(Texts.ENGLISH, "certificates.kind.HOURS"));
        return new One(hours(asked.hours(), title, 0), id -> {
            int studiedMinutes = Math.min(online.getOrDefault(id, 0), asked.onlineHours() * MINUTES_OF_AN_HOUR);
            return hours(asked.hours(), title, (attended.getOrDefault(id, 0) + studiedMinutes) / MINUTES_OF_AN_HOUR);
        });
    }

    private static Requirement hours(int needed, Title title, int attended) {
        return new Requirement(
                Requirement.Kind.HOURS, Requirement.Kind.HOURS.name(), title, attended, needed, 0, null, null, null);
    }

    private static One mock(MockRequirement asked, Title title, Map<Long, MockStanding> standing) {
        return new One(mock(asked, title, (MockStanding) null), id -> mock(asked, title, standing.get(id)));
    }

    private static One drill(DrillRequirement asked, Title title, Map<Long, DrillStanding> standing) {
        return new One(drill(asked, title, (DrillStanding) null), id -> drill(asked, title, standing.get(id)));
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

    /** One requirement, for one who has not begun and for anybody asked about. */
    record One(Requirement nothingDone, LongFunction<Requirement> standing) {

        Requirement of(long person) {
            return standing.apply(person);
        }
    }
}
