package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.watchroom.courses.model.CourseFiles;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** What a course said at each time: to look up, to compare, to take away. */
@ApplicationScoped
@Transactional
public class CourseVersions {

    @Inject
    private CourseRepository courses;

    /** The newest first. */
    @Permits(Permission.WRITE_COURSES)
    public List<Line> of(String code) {
        List<CourseVersion> versions = courses.versions(code);
        if (versions.isEmpty()) {
            throw Refused.absent("courses.absent");
        }
        return versions.stream()
                .map(it -> new Line(
                        it.number(), it.titleZh(), it.titleEn(), it.importedAt().toInstant(ZoneOffset.UTC)))
                .toList();
    }

    /** The package that it can be imported from, here or elsewhere. */
    @Permits(Permission.WRITE_COURSES)
    public byte[] zip(String code, int number) {
        return files(code, number).zip();
    }

    /** What the later version says otherwise. */
    @Permits(Permission.WRITE_COURSES)
    public List<LessonDifference> between(String code, int earlier, int later) {
        return LessonDifference.between(files(code, earlier), files(code, later));
    }

    private CourseFiles files(String code, int number) {
        return courses.findVersion(code, number)
                .orElseThrow(() -> Refused.absent("courses.version-absent"))
                .files();
    }

    /** One version, and when it was published. */
    public record Line(int number, String titleZh, String titleEn, Instant publishedAt) {}
}
