package org.watchroom.courses;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.watchroom.courses.CohortStudyReport.Hold;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.Footprint;
import org.watchroom.courses.model.Lesson;
import org.watchroom.courses.model.NudgeRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.CohortFacts;

/**
 * Who of a cohort is where, who is stuck, and which lesson loses people. The number of statements does not depend on how many
 * trainees there are.
 */
@ApplicationScoped
@Transactional
public class CohortStudy {

    private static final Duration QUIET = Duration.ofDays(7);
    private static final int DAYS_TO_BEGIN = 3;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private TaughtCohorts taught;

    @Inject
    private CourseRepository courses;

    @Inject
    private NudgeRepository nudges;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** @throws Refused {@code programmes.cohort.absent}; {@code platform.forbidden} for an instructor of other cohorts */
    @Permits(Permission.SEE_COHORTS)
    public CohortStudyReport of(long cohortId) {
        CohortFacts cohort = taught.require(cohortId);
        List<CourseVersion> read = taught.courses(cohortId).stream()
                .map(courses::findNewest)
                .flatMap(Optional::stream)
                .toList();
        List<Long> people = taught.trainees(cohortId);
        List<Footprint> footprints =
                nudges.footprints(read.stream().map(it -> it.course().id()).toList(), people);
        Map<Long, List<Footprint>> byPerson = footprints.stream().collect(groupingBy(Footprint::personId));
        Map<Long, PersonFacts> facts = directory.facts(people);
        Map<Long, Instant> nudged = nudges.last(cohortId);
        return new CohortStudyReport(
                cohortId,
                cohort.title(),
                read.stream()
                        .flatMap(course -> course.lessons().stream().map(it -> lesson(course, it, footprints)))
                        .toList(),
                people.stream()
                        .map(it -> trainee(
                                facts.get(it), cohort, read, byPerson.getOrDefault(it, List.of()), nudged.get(it)))
                        .sorted(Comparator.comparing(CohortStudyReport.Trainee::hold)
                                .thenComparing(CohortStudyReport.Trainee::done)
                                .thenComparing(CohortStudyReport.Trainee::name))
                        .toList());
    }

    private CohortStudyReport.Lesson lesson(CourseVersion course, Lesson lesson, List<Footprint> footprints) {
        List<Footprint> here = footprints.stream()
                .filter(it -> isOf(it, course) && it.lessonCode().equals(lesson.code()))
                .toList();
        int[] timed = here.stream()
                .filter(it -> it.completed() && it.seconds() > 0)
                .mapToInt(Footprint::seconds)
                .toArray();
        return new CohortStudyReport.Lesson(
                course.course().code(),
                lesson.code(),
                lesson.titleZh(),
                lesson.titleEn(),
                lesson.minutes(),
                here.size(),
                (int) here.stream().filter(Footprint::completed).count(),
                (int) here.stream()
                        .filter(it -> !it.completed() && isQuiet(it.lastAt()))
                        .count(),
                timed.length == 0
                        ? null
                        : Math.round((float) Arrays.stream(timed).sum() / timed.length / SECONDS_OF_A_MINUTE));
    }

    private CohortStudyReport.Trainee trainee(
            PersonFacts person,
            CohortFacts cohort,
            List<CourseVersion> read,
            List<Footprint> footprints,
            Instant nudged) {
        int total = read.stream().mapToInt(it -> it.lessons().size()).sum();
        int done = (int) footprints.stream()
                .filter(it -> it.completed() && lesson(read, it).isPresent())
                .count();
        Footprint last =
                footprints.stream().max(Comparator.comparing(Footprint::lastAt)).orElse(null);
        Footprint open = footprints.stream()
                .filter(it -> !it.completed() && lesson(read, it).isPresent())
                .max(Comparator.comparing(Footprint::lastAt))
                .orElse(null);
        return new CohortStudyReport.Trainee(
                person.id(),
                person.name(),
                Objects.requireNonNullElse(person.institutionName(), ""),
                done,
                total,
                open == null ? null : current(lesson(read, open).orElseThrow(), open),
                last == null ? null : last.lastAt(),
                minutes(footprints.stream().mapToInt(Footprint::lately).sum()),
                minutes(footprints.stream().mapToInt(Footprint::seconds).sum()),
                done >= total ? Hold.NONE : hold(cohort, read, last, open),
                nudged);
    }

    private Hold hold(CohortFacts cohort, List<CourseVersion> read, Footprint last, Footprint open) {
        if (last == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
            return today.isBefore(cohort.startsOn().plusDays(DAYS_TO_BEGIN)) ? Hold.NONE : Hold.NOT_BEGUN;
        }
        if (open != null
                && open.seconds()
                        > 2
                                * SECONDS_OF_A_MINUTE
                                * lesson(read, open).orElseThrow().minutes()) {
            return Hold.LONG;
        }
        return isQuiet(last.lastAt()) ? Hold.QUIET : Hold.NONE;
    }

    private static CohortStudyReport.Current current(Lesson lesson, Footprint open) {
        return new CohortStudyReport.Current(lesson.titleZh(), lesson.titleEn(), minutes(open.seconds()));
    }

    private static Optional<Lesson> lesson(List<CourseVersion> read, Footprint footprint) {
        return read.stream()
                .filter(it -> isOf(footprint, it))
                .findFirst()
                .flatMap(it -> it.find(footprint.lessonCode()));
    }

    private static boolean isOf(Footprint footprint, CourseVersion course) {
        return footprint.courseId() == course.course().id();
    }

    private boolean isQuiet(Instant lastAt) {
        return lastAt.isBefore(clock.instant().minus(QUIET));
    }

    private static int minutes(int seconds) {
        return seconds / SECONDS_OF_A_MINUTE;
    }
}
