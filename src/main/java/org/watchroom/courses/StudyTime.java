package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.Lesson;
import org.watchroom.courses.model.Reading;
import org.watchroom.courses.model.ReadingRepository;
import org.watchroom.courses.model.StudyTimeRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * How long a trainee studied, and whether a lesson may count as read. A page counts only while it is in front and somebody is
 * there; here no more is believed than time has passed.
 */
@ApplicationScoped
@Transactional
public class StudyTime {

    /** In seconds: what one visit can last at most, a day. */
    public static final int LONGEST_VISIT = 86_400;

    private static final int SECONDS_OF_A_MINUTE = 60;

    @Inject
    private CourseRepository courses;

    @Inject
    private ReadingRepository readings;

    @Inject
    private StudyTimeRepository times;

    @Inject
    private Curriculum curriculum;

    @Inject
    private CurrentUser user;

    /**
     * Keeps how long a visit of a lesson has lasted. Said twice it counts once.
     *
     * @param visit 32 hexadecimal digits that name the visit
     * @param seconds studied during this visit in all, 0 to {@link #LONGEST_VISIT}
     * @param end whether the end of the text was seen
     * @throws Refused {@code courses.study.visit}
     */
    @Permits(Permission.LEARN)
    public Studied report(String courseCode, String lessonCode, String visit, int seconds, boolean end) {
        if (!visit.matches("[0-9a-f]{32}") || seconds < 0 || seconds > LONGEST_VISIT) {
            throw Refused.input("courses.study.visit");
        }
        curriculum.requireReadable(courseCode);
        CourseVersion course = courses.getNewest(courseCode);
        Lesson lesson = course.find(lessonCode).orElseThrow(() -> Refused.absent("courses.lesson-absent"));
        long courseId = course.course().id();
        readings.opened(user.id(), courseId, lessonCode);
        if (end) {
            readings.endSeen(user.id(), courseId, lessonCode);
        }
        times.report(user.id(), courseId, lessonCode, visit, seconds);
        return studied(courseId, lesson);
    }

    @Permits(Permission.LEARN)
    public Studied of(String courseCode, String lessonCode) {
        curriculum.requireReadable(courseCode);
        CourseVersion course = courses.getNewest(courseCode);
        return studied(
                course.course().id(),
                course.find(lessonCode).orElseThrow(() -> Refused.absent("courses.lesson-absent")));
    }

    /**
     * Whoever completed the lesson before need not do so again.
     *
     * @throws Refused {@code courses.study.end} or {@code .too-soon} when the lesson asks for more than was studied
     */
    void requireEnough(long courseId, Lesson lesson) {
        if (lesson.leastMinutes() == 0
                || reading(courseId, lesson).map(Reading::completed).orElse(false)) {
            return;
        }
        Studied studied = studied(courseId, lesson);
        if (studied.seconds() < studied.least()) {
            throw new Refused("courses.study.too-soon", lesson.leastMinutes(), studied.seconds() / SECONDS_OF_A_MINUTE);
        }
        if (!studied.endSeen()) {
            throw new Refused("courses.study.end");
        }
    }

    private Studied studied(long courseId, Lesson lesson) {
        return new Studied(
                user.id(),
                times.counted(user.id(), courseId, lesson.code()),
                lesson.leastMinutes() * SECONDS_OF_A_MINUTE,
                reading(courseId, lesson).map(Reading::endSeen).orElse(false));
    }

    private Optional<Reading> reading(long courseId, Lesson lesson) {
        return Optional.ofNullable(readings.of(user.id(), courseId).get(lesson.code()));
    }
}
