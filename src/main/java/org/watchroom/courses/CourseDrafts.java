package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.courses.model.CourseDraft;
import org.watchroom.courses.model.CoursePackage;
import org.watchroom.courses.model.CourseRepository;
import org.watchroom.courses.model.CourseVersion;
import org.watchroom.courses.model.DraftPicture;
import org.watchroom.courses.model.DraftPreview;
import org.watchroom.courses.model.DraftRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** Courses that are being written: at most one draft for each, which readers do not see until it is published. */
@ApplicationScoped
@Transactional
public class CourseDrafts {

    @Inject
    private DraftRepository drafts;

    @Inject
    private CourseRepository courses;

    @Inject
    private CourseImport imports;

    @Inject
    private DraftChecks checks;

    @Inject
    private Clock clock;

    /** By code. */
    @Permits(Permission.WRITE_COURSES)
    public List<DraftCard> all() {
        return drafts.all().stream()
                .map(it -> new DraftCard(
                        it.code(),
                        it.text().titleZh(),
                        it.text().titleEn(),
                        it.base(),
                        it.changedAt().toInstant(ZoneOffset.UTC)))
                .toList();
    }

    @Permits(Permission.WRITE_COURSES)
    public boolean isBegun(String code) {
        return drafts.find(code).isPresent();
    }

    /**
     * Begins to write a new course.
     *
     * @param code 1 to 40 letters, digits and hyphens, the first of them no hyphen
     * @throws Refused {@code courses.draft.code}, or {@code .there} when a course or a draft has that code
     */
    @Permits(Permission.WRITE_COURSES)
    public void create(String code, String titleZh, String titleEn) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
            throw Refused.input("courses.draft.code");
        }
        if (drafts.find(code).isPresent() || courses.find(code).isPresent()) {
            throw Refused.input("courses.draft.there", code);
        }
        drafts.add(new CourseDraft(new DraftFacts(titleZh, titleEn, "", "", "", "", false).text(code), now()));
    }

    /**
     * Begins to write on a course that is there.
     *
     * @param number the version to begin from
     * @throws Refused {@code courses.draft.there} when it is being written already
     */
    @Permits(Permission.WRITE_COURSES)
    public void begin(String code, int number) {
        CourseVersion version =
                courses.findVersion(code, number).orElseThrow(() -> Refused.absent("courses.version-absent"));
        if (drafts.find(code).isPresent()) {
            throw new Refused("courses.draft.there", code);
        }
        CourseDraft draft = new CourseDraft(version, now());
        drafts.add(draft);
        version.files().pictures().forEach((name, content) -> drafts.add(new DraftPicture(draft, name, content)));
    }

    @Permits(Permission.WRITE_COURSES)
    public DraftOutline of(String code) {
        CourseDraft draft = get(code);
        DraftPreview preview = drafts.preview(draft);
        List<DraftGap> gaps = checks.gaps(draft, preview);
        return new DraftOutline(
                code,
                DraftFacts.of(draft.text()),
                draft.base(),
                newest(code),
                draft.version(),
                draft.changedAt().toInstant(ZoneOffset.UTC),
                draft.lessons().stream()
                        .map(it -> new DraftOutline.Line(
                                it.place(),
                                it.code(),
                                it.text().titleZh(),
                                it.text().titleEn(),
                                it.text().minutes(),
                                (int) gaps.stream()
                                        .filter(gap -> it.code().equals(gap.lesson()))
                                        .count()))
                        .toList(),
                preview.pictures(),
                gaps);
    }

    /**
     * Writes anew what the course says of itself.
     *
     * @param seen the version that was changed
     * @throws Refused {@code courses.draft.stale} when somebody else changed it since
     */
    @Permits(Permission.WRITE_COURSES)
    public void change(String code, DraftFacts facts, int seen) {
        CourseDraft draft = lock(code);
        if (draft.version() != seen) {
            throw new Refused("courses.draft.stale");
        }
        draft.change(facts.text(code), now());
    }

    /** Throws the draft away. What readers see stays as it is. */
    @Permits(Permission.WRITE_COURSES)
    public void discard(String code) {
        drafts.remove(lock(code));
    }

    /**
     * Makes the draft the version that is read, and ends it. A draft that says what is read already stays.
     *
     * @param newest the version that the publisher knows to be read until then; 0 for none
     * @throws Refused {@code courses.draft.gaps}, or {@code .overtaken} when another version was published since
     */
    @Permits(Permission.KEEP_COURSES)
    public CourseImport.Imported publish(String code, int newest) {
        CourseDraft draft = lock(code);
        int now = newest(code);
        if (now != newest) {
            throw new Refused("courses.draft.overtaken", now);
        }
        int gaps = checks.gaps(draft, drafts.preview(draft)).size();
        if (gaps > 0) {
            throw new Refused("courses.draft.gaps", gaps);
        }
        CourseImport.Imported published = imports.take(CoursePackage.of(draft.files(pictures(draft))));
        if (published.changed()) {
            drafts.remove(draft);
        }
        return published;
    }

    /** The draft as a package, which can be imported elsewhere once it has no gaps. */
    @Permits(Permission.WRITE_COURSES)
    public byte[] zip(String code) {
        CourseDraft draft = get(code);
        return draft.files(pictures(draft)).zip();
    }

    /** Those that a lesson shows. */
    private Map<String, byte[]> pictures(CourseDraft draft) {
        Map<String, byte[]> pictures = new HashMap<>();
        drafts.pictures(draft).stream().filter(draft::shows).forEach(it -> pictures.put(it.name(), it.content()));
        return pictures;
    }

    private int newest(String code) {
        Optional<CourseVersion> version = courses.findNewest(code);
        return version.map(CourseVersion::number).orElse(0);
    }

    private CourseDraft get(String code) {
        return drafts.find(code).orElseThrow(() -> Refused.absent("courses.draft.absent"));
    }

    private CourseDraft lock(String code) {
        return drafts.lock(code).orElseThrow(() -> Refused.absent("courses.draft.absent"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
