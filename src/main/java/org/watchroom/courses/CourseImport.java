package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.watchroom.courses.model.Course;
import org.watchroom.courses.model.CoursePackage;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.LessonText;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** Taking in a course as a package: all of it, or nothing. */
@ApplicationScoped
@Transactional
public class CourseImport {

    @Inject
    private CourseRepository courses;

    @Inject
    private Standard standard;

    @Inject
    private Clock clock;

    /**
     * Takes in a package. The same content again changes nothing; changed content becomes the next version of the course
     * that its code names.
     *
     * @param zip {@code course.json}, Markdown and pictures
     * @throws Refused {@code courses.package.…} with the first thing that is wrong
     */
    @Permits(Permission.KEEP_COURSES)
    public Imported take(InputStream zip) {
        return take(CoursePackage.read(zip));
    }

    Imported take(CoursePackage content) {
        content.course().lessons().forEach(this::checkStandard);
        String code = content.course().code();
        Optional<CourseVersion> newest = courses.findNewest(code);
        if (newest.isPresent() && newest.get().digest().equals(content.digest())) {
            return imported(content, newest.get(), false);
        }
        Course course = courses.find(code).orElseGet(() -> added(new Course(code)));
        CourseVersion version = course.follow(content, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        courses.add(version);
        return imported(content, version, true);
    }

    private Course added(Course course) {
        courses.add(course);
        return course;
    }

    private void checkStandard(LessonText lesson) {
        for (String key : lesson.standardKeys()) {
            if (standard.item(key).isEmpty()) {
                throw Refused.input("courses.package.no-standard", lesson.code(), key);
            }
        }
    }

    private static Imported imported(CoursePackage content, CourseVersion version, boolean changed) {
        return new Imported(
                content.course().code(),
                version.number(),
                content.course().lessons().size(),
                changed);
    }

    /**
     * @param number the version that is read now
     * @param changed false when the package said what was there already
     */
    public record Imported(String code, int number, int lessons, boolean changed) {}
}
