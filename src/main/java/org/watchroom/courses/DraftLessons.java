package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.watchroom.courses.model.CourseDraft;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.DraftLesson;
import org.watchroom.courses.model.DraftPicture;
import org.watchroom.courses.model.DraftPreview;
import org.watchroom.courses.model.DraftRepository;
import org.watchroom.courses.model.Lesson;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** The lessons of courses that are being written, and the pictures they show. */
@ApplicationScoped
@Transactional
public class DraftLessons {

    /** Most characters of one lesson. */
    public static final int LONGEST_TEXT = 100_000;
    /** In bytes, of one picture. */
    public static final int LARGEST_PICTURE = 8 * 1024 * 1024;

    private static final int MOST_PICTURES = 199;
    private static final long LARGEST_TOGETHER = 48L * 1024 * 1024;
    private static final int FIRST_MINUTES = 10;

    @Inject
    private DraftRepository drafts;

    @Inject
    private CourseRepository courses;

    @Inject
    private DraftChecks checks;

    @Inject
    private Standard standard;

    @Inject
    private Clock clock;

    @Permits(Permission.WRITE_COURSES)
    public DraftLessonContent of(String code, String lessonCode) {
        CourseDraft draft = drafts.find(code).orElseThrow(DraftLessons::absent);
        return content(draft, lesson(draft, lessonCode));
    }

    /** What lessons can teach: all items of all editions, in their order. */
    @Permits(Permission.WRITE_COURSES)
    public List<LessonLine.Skill> skills() {
        return standard.editions().stream()
                .flatMap(edition ->
                        edition.levels().stream().flatMap(level -> standard.items(edition.edition(), level).stream()))
                .distinct()
                .map(it -> new LessonLine.Skill(it.key(), it.star(), it.labelZh(), it.labelEn()))
                .toList();
    }

    /**
     * Adds an empty lesson after the others.
     *
     * @param lessonCode 1 to 20 letters, digits and hyphens, the first of them no hyphen
     * @throws Refused {@code courses.draft.lesson-code}, {@code .lesson-there} or {@code .lessons-full}
     */
    @Permits(Permission.WRITE_COURSES)
    public void add(String code, String lessonCode) {
        requireCode(lessonCode);
        DraftLessonText empty = new DraftLessonText("", "", "", "", FIRST_MINUTES, 0, List.of(), "");
        lock(code).add(empty.text(lessonCode), empty.markdown(), now());
    }

    /**
     * Adds a copy of a lesson that is read in some course, with the pictures it shows.
     *
     * @param lessonCode of the copy
     * @param from the code of the course that has it
     * @throws Refused as {@link #add}; {@code courses.lesson-absent}
     */
    @Permits(Permission.WRITE_COURSES)
    public void copy(String code, String lessonCode, String from, String fromLesson) {
        requireCode(lessonCode);
        CourseDraft draft = lock(code);
        CourseVersion course = courses.getNewest(from);
        Lesson lesson = course.find(fromLesson).orElseThrow(() -> Refused.absent("courses.lesson-absent"));
        String markdown = lesson.markdown();
        for (var picture : course.files().pictures().entrySet()) {
            if (markdown.contains("media/" + picture.getKey())) {
                String name = keep(draft, picture.getKey(), picture.getValue());
                markdown = markdown.replace("media/" + picture.getKey(), "media/" + name);
            }
        }
        draft.add(
                new DraftLessonText(
                                lesson.titleZh(),
                                lesson.titleEn(),
                                "",
                                "",
                                lesson.minutes(),
                                lesson.leastMinutes(),
                                lesson.standardKeys(),
                                markdown)
                        .text(lessonCode),
                markdown,
                now());
    }

    /** @param by how many places further down; where that leads out of the list it changes nothing */
    @Permits(Permission.WRITE_COURSES)
    public void move(String code, String lessonCode, int by) {
        CourseDraft draft = lock(code);
        draft.move(lesson(draft, lessonCode), by, now());
    }

    @Permits(Permission.WRITE_COURSES)
    public void remove(String code, String lessonCode) {
        CourseDraft draft = lock(code);
        draft.remove(lesson(draft, lessonCode), now());
    }

    /**
     * Writes a lesson anew. It is kept as it is, also where readers cannot be shown it yet.
     *
     * @param seen the version that was changed
     * @throws Refused {@code courses.draft.lesson-stale} when somebody else wrote it since
     */
    @Permits(Permission.WRITE_COURSES)
    public DraftLessonContent write(String code, String lessonCode, DraftLessonText text, int seen) {
        CourseDraft draft = drafts.find(code).orElseThrow(DraftLessons::absent);
        DraftLesson lesson = lesson(draft, lessonCode);
        drafts.lock(lesson);
        if (lesson.version() != seen) {
            throw new Refused("courses.draft.lesson-stale");
        }
        lesson.write(text.text(lessonCode), text.markdown());
        drafts.flush();
        return content(draft, lesson);
    }

    /**
     * Keeps a picture for the lessons of a draft. The same picture again keeps its name.
     *
     * @param file what its author calls it
     * @return the name to show it by
     * @throws Refused {@code courses.package.picture}, {@code courses.draft.picture-large}, {@code .pictures-full}
     */
    @Permits(Permission.WRITE_COURSES)
    public String addPicture(String code, String file, byte[] content) {
        if (content.length > LARGEST_PICTURE) {
            throw Refused.input("courses.draft.picture-large", LARGEST_PICTURE / 1024 / 1024);
        }
        return keep(lock(code), DraftPicture.nameFor(file), content);
    }

    @Permits(Permission.WRITE_COURSES)
    public CoursePicture picture(String code, String name) {
        CourseDraft draft = drafts.find(code).orElseThrow(DraftLessons::absent);
        return drafts.findPicture(draft, name)
                .map(it -> new CoursePicture(it.mediaType(), it.content()))
                .orElseThrow(DraftLessons::absent);
    }

    private String keep(CourseDraft draft, String wanted, byte[] content) {
        String name = wanted;
        for (int i = 2; ; i++) {
            var kept = drafts.findPicture(draft, name);
            if (kept.isEmpty()) {
                break;
            }
            if (Arrays.equals(kept.get().content(), content)) {
                return name;
            }
            int dot = wanted.lastIndexOf('.');
            name = wanted.substring(0, dot) + "-" + i + wanted.substring(dot);
        }
        boolean full = drafts.preview(draft).pictures().size() >= MOST_PICTURES
                || drafts.pictureSize(draft) + content.length > LARGEST_TOGETHER;
        if (full) {
            throw Refused.input("courses.draft.pictures-full", MOST_PICTURES, LARGEST_TOGETHER / 1024 / 1024);
        }
        drafts.add(new DraftPicture(draft, name, content));
        return name;
    }

    private DraftLessonContent content(CourseDraft draft, DraftLesson lesson) {
        DraftPreview preview = drafts.preview(draft);
        List<DraftGap> gaps = checks.gaps(lesson, preview);
        String html;
        try {
            html = preview.html(lesson.markdown());
        } catch (Refused refusal) {
            html = null;
        }
        return new DraftLessonContent(
                draft.text().titleZh(),
                draft.text().titleEn(),
                lesson.code(),
                DraftLessonText.of(lesson.text(), lesson.markdown()),
                lesson.version(),
                html,
                gaps);
    }

    private static void requireCode(String lessonCode) {
        if (!lessonCode.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}")) {
            throw Refused.input("courses.draft.lesson-code");
        }
    }

    private static DraftLesson lesson(CourseDraft draft, String lessonCode) {
        return draft.find(lessonCode).orElseThrow(() -> Refused.absent("courses.lesson-absent"));
    }

    private CourseDraft lock(String code) {
        return drafts.lock(code).orElseThrow(DraftLessons::absent);
    }

    private static Refused absent() {
        return Refused.absent("courses.draft.absent");
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
