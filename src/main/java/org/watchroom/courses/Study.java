package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.Lesson;
import org.watchroom.courses.model.ReadingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;

/** A trainee's reading: where they are, and what they have done. It is always the reading of the person who asks. */
@ApplicationScoped
@Transactional
public class Study {

    /** The end of a page, as a reading place. Its beginning is 0. */
    public static final int END_OF_PAGE = 1000;

    @Inject
    private CourseRepository courses;

    @Inject
    private ReadingRepository readings;

    @Inject
    private StudyTime time;

    @Inject
    private Curriculum curriculum;

    @Inject
    private CurrentUser user;

    /** Notes that the lesson was opened. The first time is kept. */
    @Permits(Permission.LEARN)
    public void open(String courseCode, String lessonCode) {
        readings.opened(user.id(), courseWith(courseCode, lessonCode), lessonCode);
    }

    /**
     * Keeps where the reader is, so that any device takes them back there.
     *
     * @param place thousandths of the page, 0 to {@link #END_OF_PAGE}
     */
    @Permits(Permission.LEARN)
    public void keepPlace(String courseCode, String lessonCode, int place) {
        if (place < 0 || place > END_OF_PAGE) {
            throw Refused.input("courses.place");
        }
        readings.stoppedAt(user.id(), courseWith(courseCode, lessonCode), lessonCode, place);
    }

    /**
     * The reader says that they have read the lesson. Completed stays completed; saying it again changes nothing.
     *
     * @return the lesson that comes next, if there is one
     * @throws Refused {@code courses.study.end} or {@code .too-soon} when the lesson asks for more than was studied
     */
    @Permits(Permission.LEARN)
    public Optional<String> complete(String courseCode, String lessonCode) {
        curriculum.requireReadable(courseCode);
        CourseVersion course = courses.getNewest(courseCode);
        time.requireEnough(course.course().id(), lesson(course, lessonCode));
        readings.completed(user.id(), course.course().id(), lessonCode);
        return course.lessons().stream()
                .dropWhile(lesson -> !lesson.code().equals(lessonCode))
                .skip(1)
                .findFirst()
                .map(Lesson::code);
    }

    /**
     * How far each of these people is. A trainee is told of nobody but themself.
     *
     * @return an entry for each person asked for, as far as the asker may know
     */
    @Permits({
        Permission.SEE_COHORTS,
        Permission.SEE_COURSES,
        Permission.SEE_INSIGHT,
        Permission.SEE_OWN_RECORDS,
        Permission.LEARN
    })
    public Map<Long, CourseProgress> progress(String courseCode, Collection<Long> personIds) {
        Collection<Long> known = user.may(Permission.SEE_COHORTS) || user.may(Permission.SEE_INSIGHT)
                ? personIds
                : personIds.stream().filter(id -> id == user.id()).toList();
        Optional<CourseVersion> course = courses.findNewest(courseCode);
        List<String> lessons = course.map(CourseVersion::lessons).orElse(List.of()).stream()
                .map(Lesson::code)
                .toList();
        Map<Long, Integer> done = course.map(
                        version -> readings.completed(version.course().id(), lessons, known))
                .orElse(Map.of());
        Map<Long, CourseProgress> progress = new HashMap<>();
        known.forEach(id ->
                progress.put(id, new CourseProgress(done.getOrDefault(id, 0), Math.max(1, lessons.size()))));
        return progress;
    }

    /** What courses are called, by code; one that does not exist is left out. */
    @Permits(Permission.SIGNED_IN)
    public Map<String, Title> titles(Collection<String> codes) {
        return courses.titles(codes);
    }

    /** The id of a course that this person may read and that has this lesson. */
    private long courseWith(String courseCode, String lessonCode) {
        curriculum.requireReadable(courseCode);
        CourseVersion course = courses.getNewest(courseCode);
        lesson(course, lessonCode);
        return course.course().id();
    }

    private static Lesson lesson(CourseVersion course, String lessonCode) {
        return course.find(lessonCode).orElseThrow(() -> Refused.absent("courses.lesson-absent"));
    }
}
