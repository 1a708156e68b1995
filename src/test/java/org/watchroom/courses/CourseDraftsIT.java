package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.watchroom.courses.CoursePackages.CODE;
import static org.watchroom.courses.CoursePackages.KEY;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class CourseDraftsIT {

    private static final byte[] DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 48'/>".getBytes();

    private final CourseImport imports = House.bean(CourseImport.class);
    private final CourseDrafts drafts = House.bean(CourseDrafts.class);
    private final DraftLessons lessons = House.bean(DraftLessons.class);
    private final CourseVersions versions = House.bean(CourseVersions.class);
    private final Courses courses = House.bean(Courses.class);
    private long administrator;
    private long instructor;

    @BeforeEach
    void aCourseAndTwoWhoWriteOnIt() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        instructor = Somebody.with("zhou", Role.INSTRUCTOR);
        CoursePackages.standard();
        Somebody.as(administrator, () -> imports.take(CoursePackages.good().zip()));
    }

    @Test
    void anInstructorWritesACourseThatAnAdministratorPublishes() {
        Somebody.does(instructor, () -> drafts.create("NEW", "新课", "New"));
        Somebody.does(instructor, () -> lessons.add("NEW", "01"));
        String picture = Somebody.as(instructor, () -> lessons.addPicture("NEW", "面板 图.SVG", DRAWING));
        DraftLessonContent kept = write("NEW", "01", "看 ![面板](media/" + picture + ")", 1);
        assertThat(kept.html()).contains("src=\"../api/course-drafts/NEW/pictures/" + picture, "width=\"64\"");
        assertThat(kept.gaps()).isEmpty();
        assertThat(Somebody.as(instructor, () -> drafts.of("NEW")).gaps())
                .extracting(DraftGap::key)
                .containsExactly("courses.draft.gap.summary", "courses.draft.gap.review");
        Somebody.isRefused("courses.draft.gaps", administrator, () -> drafts.publish("NEW", 0));
        describe("NEW");
        Somebody.isRefused("platform.forbidden", instructor, () -> drafts.publish("NEW", 0));

        assertThat(Somebody.as(administrator, () -> drafts.publish("NEW", 0)))
                .isEqualTo(new CourseImport.Imported("NEW", 1, 1, true));
        assertThat(Somebody.as(administrator, () -> courses.lesson("NEW", "01")).html())
                .contains("../api/courses/");
        assertThat(Somebody.as(administrator, drafts::all)).isEmpty();
    }

    @Test
    void whatReadersCannotBeShownIsKeptAllTheSame() {
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        DraftLessonContent kept = write(CODE, "02", "![没有](media/gone.svg)", 1);
        assertThat(kept.html()).isNull();
        assertThat(kept.gaps()).extracting(DraftGap::key).containsExactly("courses.package.no-picture");
        assertThat(Somebody.as(instructor, () -> lessons.of(CODE, "02")).text().markdown())
                .contains("gone.svg");
        Somebody.isRefused("courses.draft.gaps", administrator, () -> drafts.publish(CODE, 1));
        assertThat(Somebody.as(administrator, () -> courses.outline(CODE)).number())
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyElseWroteIsNeverOverwritten() {
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        assertThat(write(CODE, "02", "教员写的", 1).version()).isEqualTo(2);
        Somebody.isRefused(
                "courses.draft.lesson-stale", administrator, () -> lessons.write(CODE, "02", text("管理员写的"), 1));
        assertThat(write(CODE, "02", "教员写的", 2).version()).isEqualTo(2);
        assertThat(Somebody.as(instructor, () -> lessons.of(CODE, "02")).text().markdown())
                .isEqualTo("教员写的");
        DraftFacts facts = Somebody.as(instructor, () -> drafts.of(CODE)).facts();
        Somebody.isRefused("courses.draft.stale", instructor, () -> drafts.change(CODE, facts, 99));
    }

    @Test
    void aDraftThatAnotherVersionOvertookIsPublishedOnlyByWhoeverKnows() {
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        write(CODE, "02", "草稿", 1);
        Somebody.as(
                administrator,
                () -> imports.take(CoursePackages.good().with("c.md", "另改").zip()));
        assertThat(Somebody.as(administrator, () -> drafts.of(CODE)).isOvertaken())
                .isTrue();
        Somebody.isRefused("courses.draft.overtaken", administrator, () -> drafts.publish(CODE, 1));
        assertThat(Somebody.as(administrator, () -> drafts.publish(CODE, 2)).number())
                .isEqualTo(3);
    }

    @Test
    void aDraftThatSaysTheSameIsNotPublishedAndStays() {
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        assertThat(Somebody.as(administrator, () -> drafts.publish(CODE, 1)).changed())
                .isFalse();
        assertThat(Somebody.as(administrator, () -> drafts.isBegun(CODE))).isTrue();
        Somebody.isRefused("courses.draft.there", instructor, () -> drafts.begin(CODE, 1));
        Somebody.does(instructor, () -> drafts.discard(CODE));
        assertThat(Sql.count("SELECT COUNT(*) FROM course_draft_picture")).isZero();
        assertThat(Sql.count("SELECT COUNT(*) FROM course_draft_lesson")).isZero();
    }

    @Test
    void lessonsAreCopiedMovedAndRemoved() {
        Somebody.does(instructor, () -> drafts.create("NEW", "新课", "New"));
        Somebody.does(
                instructor,
                () -> lessons.addPicture(
                        "NEW", "flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>".getBytes()));
        Somebody.does(instructor, () -> lessons.copy("NEW", "A", CODE, "01"));
        Somebody.does(instructor, () -> lessons.copy("NEW", "B", CODE, "02"));
        assertThat(Somebody.as(instructor, () -> lessons.of("NEW", "A")).text().markdown())
                .contains("media/flow-2.svg");
        Somebody.isRefused("courses.draft.lesson-there", instructor, () -> lessons.copy("NEW", "A", CODE, "02"));
        Somebody.isRefused("courses.draft.lesson-code", instructor, () -> lessons.add("NEW", "../x"));
        Somebody.does(instructor, () -> lessons.move("NEW", "B", -1));
        assertThat(order("NEW")).containsExactly("B", "A");
        Somebody.does(instructor, () -> lessons.move("NEW", "B", -1));
        Somebody.does(instructor, () -> lessons.remove("NEW", "B"));
        assertThat(order("NEW")).containsExactly("A");
        describe("NEW");
        Somebody.as(administrator, () -> drafts.publish("NEW", 0));
        assertThat(Sql.count("SELECT COUNT(*) FROM course_medium m JOIN course_version v ON v.id = m.course_version_id"
                        + " JOIN course c ON c.id = v.course_id WHERE c.code = 'NEW'"))
                .as("only the picture that is shown")
                .isEqualTo(1);
    }

    @Test
    void aPictureThatIsNoneOrCouldRunSomethingIsRefused() {
        Somebody.does(instructor, () -> drafts.create("NEW", "新课", "New"));
        for (String name : List.of("a.svg", "a.exe", "../../a.svg", "")) {
            Somebody.isRefused(
                    "courses.package.picture",
                    instructor,
                    () -> lessons.addPicture(
                            "NEW", name, "<svg viewBox='0 0 1 1'><script>x</script></svg>".getBytes()));
        }
        Somebody.isRefused("courses.package.picture", instructor, () -> lessons.addPicture("NEW", "a.png", DRAWING));
        assertThat(Sql.count("SELECT COUNT(*) FROM course_draft_picture")).isZero();
    }

    @Test
    void whatIsTakenOutComesInAgainUnchanged() {
        byte[] zip = Somebody.as(instructor, () -> versions.zip(CODE, 1));
        assertThat(Somebody.as(administrator, () -> imports.take(new ByteArrayInputStream(zip)))
                        .changed())
                .isFalse();
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        byte[] draft = Somebody.as(instructor, () -> drafts.zip(CODE));
        assertThat(Somebody.as(administrator, () -> imports.take(new ByteArrayInputStream(draft)))
                        .changed())
                .isFalse();
    }

    @Test
    void twoVersionsAreComparedLessonByLesson() {
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        write(CODE, "02", "二\n\n改了", 1);
        Somebody.does(instructor, () -> lessons.remove(CODE, "03"));
        Somebody.does(instructor, () -> lessons.add(CODE, "04"));
        write(CODE, "04", "四", 1);
        Somebody.as(administrator, () -> drafts.publish(CODE, 1));
        List<LessonDifference> differences = Somebody.as(instructor, () -> versions.between(CODE, 1, 2));
        assertThat(differences)
                .extracting(LessonDifference::code, LessonDifference::kind)
                .containsExactly(
                        tuple("02", LessonDifference.Kind.CHANGED),
                        tuple("04", LessonDifference.Kind.ADDED),
                        tuple("03", LessonDifference.Kind.REMOVED));
        assertThat(differences.get(0).lines()).contains(new LessonDifference.Line("+", "改了"));
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        assertThat(Somebody.as(instructor, () -> drafts.of(CODE)).lessons())
                .extracting(DraftOutline.Line::code)
                .containsExactly("01", "02", "03");
        Somebody.isRefused("courses.version-absent", instructor, () -> versions.between(CODE, 1, 9));
    }

    @Test
    void hostileWordsStayWords() {
        Somebody.does(instructor, () -> drafts.begin(CODE, 1));
        DraftLessonContent kept =
                write(CODE, "02", "<script>alert(1)</script>\n\n<img src=x onerror=y>\n\n#{1+1} [x](javascript:y)", 1);
        assertThat(kept.html()).doesNotContain("<script", "<img", "href").contains("#{1&#43;1}");
    }

    private DraftLessonContent write(String code, String lesson, String markdown, int seen) {
        return Somebody.as(instructor, () -> lessons.write(code, lesson, text(markdown), seen));
    }

    private static DraftLessonText text(String markdown) {
        return new DraftLessonText("标题", "Title", "", "", 5, 0, List.of(KEY), markdown);
    }

    private void describe(String code) {
        DraftOutline draft = Somebody.as(instructor, () -> drafts.of(code));
        DraftFacts facts = new DraftFacts("新课", "New", "简介", "About", "待复核", "To be reviewed", false);
        Somebody.does(instructor, () -> drafts.change(code, facts, draft.version()));
    }

    private List<String> order(String code) {
        return Somebody.as(instructor, () -> drafts.of(code)).lessons().stream()
                .map(DraftOutline.Line::code)
                .toList();
    }
}
