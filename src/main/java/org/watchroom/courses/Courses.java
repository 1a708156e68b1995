package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.Lesson;
import org.watchroom.courses.model.Reading;
import org.watchroom.courses.model.ReadingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** What there is to read, with the reader's own progress. A trainee sees the courses of their own programmes, and open ones. */
@ApplicationScoped
@Transactional
public class Courses {

    @Inject
    private CourseRepository courses;

    @Inject
    private ReadingRepository readings;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Standard standard;

    @Inject
    private CurrentUser user;

    /** For staff every course by code; for a trainee those of their programmes, in the order that these give, then open ones. */
    @Permits({Permission.LEARN, Permission.SEE_COURSES})
    public List<CourseCard> all() {
        List<CourseVersion> shown = courses.newest();
        if (!curriculum.seesAll()) {
            List<String> readable = new ArrayList<>(curriculum.readable());
            shown = shown.stream()
                    .filter(course -> readable.contains(course.course().code()))
                    .sorted(Comparator.comparingInt(
                            course -> readable.indexOf(course.course().code())))
                    .toList();
        }
        return shown.stream().map(this::card).toList();
    }

    @Permits({Permission.LEARN, Permission.SEE_COURSES})
    public CourseOutline outline(String courseCode) {
        return outline(readable(courseCode));
    }

    @Permits({Permission.LEARN, Permission.SEE_COURSES})
    public LessonContent lesson(String courseCode, String lessonCode) {
        CourseVersion course = readable(courseCode);
        Lesson lesson = course.find(lessonCode).orElseThrow(() -> Refused.absent("courses.lesson-absent"));
        CourseOutline outline = outline(course);
        LessonLine line = outline.lessons().get(lesson.position() - 1);
        Reading reading = readingOf(course).get(lessonCode);
        return new LessonContent(
                outline,
                line,
                lesson.html(),
                reading == null || line.done() ? 0 : reading.place(),
                outline.beside(line, -1),
                outline.beside(line, 1));
    }

    /** @param number the version that the picture belongs to */
    @Permits({Permission.LEARN, Permission.SEE_COURSES})
    public CoursePicture picture(long courseId, int number, String name) {
        String code = courses.findCode(courseId).orElseThrow(() -> Refused.absent("courses.absent"));
        curriculum.requireReadable(code);
        return courses.findMedium(courseId, number, name)
                .map(medium -> new CoursePicture(medium.mediaType(), medium.content()))
                .orElseThrow(() -> Refused.absent("courses.absent"));
    }

    private CourseVersion readable(String courseCode) {
        curriculum.requireReadable(courseCode);
        return courses.getNewest(courseCode);
    }

    private CourseCard card(CourseVersion course) {
        Map<String, Reading> read = readingOf(course);
        List<LessonLine> lines = course.lessons().stream()
                .map(lesson -> line(lesson, read.get(lesson.code()), List.of()))
                .toList();
        return new CourseCard(
                course.course().code(),
                course.titleZh(),
                course.titleEn(),
                course.summaryZh(),
                course.summaryEn(),
                course.number(),
                lines.size(),
                lines.stream().mapToInt(LessonLine::minutes).sum(),
                (int) lines.stream().filter(LessonLine::done).count(),
                lines.stream().filter(line -> !line.done()).findFirst().orElse(null),
                curriculum.isLearner(),
                curriculum.isLearner()
                        && !curriculum.own().contains(course.course().code()));
    }

    private CourseOutline outline(CourseVersion course) {
        Map<String, Reading> read = readingOf(course);
        Map<String, LessonLine.Skill> skills = new HashMap<>();
        List<LessonLine> lines = course.lessons().stream()
                .map(lesson -> line(
                        lesson,
                        read.get(lesson.code()),
                        lesson.standardKeys().stream()
                                .map(key -> skills.computeIfAbsent(key, this::skill))
                                .toList()))
                .toList();
        return new CourseOutline(
                course.course().code(),
                course.titleZh(),
                course.titleEn(),
                course.summaryZh(),
                course.summaryEn(),
                course.reviewZh(),
                course.reviewEn(),
                course.number(),
                lines,
                curriculum.isLearner());
    }

    private Map<String, Reading> readingOf(CourseVersion course) {
        return curriculum.isLearner() ? readings.of(user.id(), course.course().id()) : Map.of();
    }

    private LessonLine.Skill skill(String key) {
        return standard.item(key)
                .map(item -> new LessonLine.Skill(key, item.star(), item.labelZh(), item.labelEn()))
                .orElseGet(() -> new LessonLine.Skill(key, false, key, key));
    }

    private static LessonLine line(Lesson lesson, Reading reading, List<LessonLine.Skill> skills) {
        return new LessonLine(
                lesson.position(),
                lesson.code(),
                lesson.titleZh(),
                lesson.titleEn(),
                lesson.chapterZh(),
                lesson.chapterEn(),
                lesson.minutes(),
                skills,
                reading != null,
                reading != null && reading.completed(),
                reading == null ? null : reading.at());
    }
}
