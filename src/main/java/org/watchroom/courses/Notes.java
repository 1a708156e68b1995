package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.LessonNote;
import org.watchroom.courses.model.NoteRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** A trainee's own notes beside lessons. Nobody else reads them. */
@ApplicationScoped
@Transactional
public class Notes {

    /** Most characters beside one lesson. */
    public static final int LONGEST = 4000;

    @Inject
    private NoteRepository notes;

    @Inject
    private CourseRepository courses;

    @Inject
    private Curriculum curriculum;

    @Inject
    private CurrentUser user;

    /** Beside one lesson. Refuses with {@code courses.absent} or {@code courses.lesson-absent}. */
    @Permits(Permission.LEARN)
    public OwnNote of(String courseCode, String lessonCode) {
        CourseVersion course = courseWith(courseCode, lessonCode);
        return notes.find(user.id(), course.course().id(), lessonCode)
                .map(it -> own(it, null))
                .orElse(new OwnNote(courseCode, null, "", null, 0));
    }

    /**
     * Writes it anew.
     *
     * @param seen the version that was changed
     * @return the version from now on
     * @throws Refused {@code courses.note.long}; {@code courses.note.stale} when another device wrote since
     */
    @Permits(Permission.LEARN)
    public int write(String courseCode, String lessonCode, String words, int seen) {
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw Refused.input("courses.note.long", LONGEST);
        }
        CourseVersion course = courseWith(courseCode, lessonCode);
        if (!notes.write(user.id(), course.course().id(), lessonCode, words, seen)) {
            throw new Refused("courses.note.stale");
        }
        return seen + 1;
    }

    /** All of one's own, the one written last first; those beside courses that they may read no more stay readable. */
    @Permits(Permission.LEARN)
    public List<OwnNote> all() {
        Map<String, Optional<CourseVersion>> versions = new HashMap<>();
        return notes.of(user.id()).stream()
                .map(note -> own(
                        note,
                        curriculum.readable().contains(note.courseCode())
                                ? versions.computeIfAbsent(note.courseCode(), courses::findNewest)
                                        .flatMap(course -> course.find(note.lessonCode()))
                                        .map(it -> new LessonLine(
                                                it.position(),
                                                it.code(),
                                                it.titleZh(),
                                                it.titleEn(),
                                                it.chapterZh(),
                                                it.chapterEn(),
                                                it.minutes(),
                                                List.of(),
                                                true,
                                                false,
                                                null))
                                        .orElse(null)
                                : null))
                .toList();
    }

    private static OwnNote own(LessonNote note, LessonLine lesson) {
        return new OwnNote(note.courseCode(), lesson, note.words(), note.changedAt(), note.version());
    }

    private CourseVersion courseWith(String courseCode, String lessonCode) {
        curriculum.requireReadable(courseCode);
        CourseVersion course = courses.getNewest(courseCode);
        course.find(lessonCode).orElseThrow(() -> Refused.absent("courses.lesson-absent"));
        return course;
    }
}
