package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.courses.CoursePackages.CODE;
import static org.watchroom.courses.CoursePackages.contents;
import static org.watchroom.courses.CoursePackages.good;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class CourseImportIT {

    private final CourseImport imports = House.bean(CourseImport.class);
    private final Courses courses = House.bean(Courses.class);
    private long administrator;

    @BeforeEach
    void anAdministratorAndTheStandard() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        CoursePackages.standard();
    }

    @Test
    void aGoodPackageBecomesACourse() {
        CourseImport.Imported imported = take(good().zip());
        assertThat(imported).isEqualTo(new CourseImport.Imported(CODE, 1, 3, true));
        CourseOutline outline = Somebody.as(administrator, () -> courses.outline(CODE));
        assertThat(outline.lessons()).extracting(LessonLine::code).containsExactly("01", "02", "03");
        assertThat(outline.minutes()).isEqualTo(35);
        assertThat(outline.lessons().get(0).skills())
                .containsExactly(new LessonLine.Skill(CoursePackages.KEY, true, "处置火警", "Answer an alarm"));
        LessonContent lesson = Somebody.as(administrator, () -> courses.lesson(CODE, "01"));
        assertThat(lesson.html()).contains("<figure>", "width=\"64\"");
        assertThat(lesson.previous()).isNull();
        assertThat(lesson.next().code()).isEqualTo("02");
    }

    @Test
    void itsPicturesCanBeFetchedByTheAddressThatTheLessonNames() {
        take(good().zip());
        String html =
                Somebody.as(administrator, () -> courses.lesson(CODE, "01")).html();
        String[] address = html.replaceAll("(?s).*src=\"\\.\\./api/courses/([^\"]+)\".*", "$1")
                .split("/");
        CoursePicture picture = Somebody.as(
                administrator,
                () -> courses.picture(Long.parseLong(address[0]), Integer.parseInt(address[2]), address[3]));
        assertThat(picture.mediaType()).isEqualTo("image/svg+xml");
        assertThat(new String(picture.content(), Charset.defaultCharset())).startsWith("<svg");
    }

    @Test
    void theSamePackageAgainChangesNothing() {
        take(good().zip());
        assertThat(take(good().zip())).isEqualTo(new CourseImport.Imported(CODE, 1, 3, false));
        assertThat(Sql.count("SELECT COUNT(*) FROM course_version")).isEqualTo(1);
    }

    @Test
    void changedContentBecomesTheNextVersionAndTheOldOneStays() {
        take(good().zip());
        assertThat(take(good().with("course.json", contents("新的第一课")).zip()).number())
                .isEqualTo(2);
        assertThat(Somebody.as(administrator, () -> courses.outline(CODE))
                        .lessons()
                        .get(0)
                        .titleZh())
                .isEqualTo("新的第一课");
        assertThat(Sql.count("SELECT COUNT(*) FROM lesson")).isEqualTo(6);
    }

    @Test
    void aFolderAroundEverythingIsTakenOff() {
        CoursePackages folder = new CoursePackages()
                .with("值守/course.json", contents("第一课"))
                .with("值守/a.md", "一")
                .with("值守/b.md", "二")
                .with("值守/c.md", "三");
        assertThat(take(folder.zip()).lessons()).isEqualTo(3);
    }

    @Test
    void aNameThatLeadsOutOfThePackageIsRefused() {
        refused(good().with("../../evil.md", "x").zip(), "courses.package.leads-out");
        refused(good().with("/etc/evil.md", "x").zip(), "courses.package.leads-out");
        refused(good().with("media\\..\\evil.svg", "x").zip(), "courses.package.leads-out");
        refused(good().with("C:evil.md", "x").zip(), "courses.package.leads-out");
    }

    @Test
    void aFileThatSwellsIsStopped() {
        refused(good().with("a.md", new byte[9 * 1024 * 1024]).zip(), "courses.package.file-too-long");
        CoursePackages many = good();
        for (int i = 0; i < 9; i++) {
            many.with("media/p" + i + ".svg", new byte[8 * 1024 * 1024]);
        }
        refused(many.zip(), "courses.package.too-long");
        CoursePackages tooMany = good();
        for (int i = 0; i < 400; i++) {
            tooMany.with("media/p" + i + ".svg", new byte[1]);
        }
        refused(tooMany.zip(), "courses.package.too-many");
    }

    @Test
    void whatDoesNotBelongThereIsRefused() {
        refused(good().with("run.exe", "x").zip(), "courses.package.unknown-file");
        refused(good().with("media/page.html", "x").zip(), "courses.package.unknown-file");
        refused(good().with("extra.md", "x").zip(), "courses.package.unknown-file");
        refused(good().with("media/evil.svg", "<svg onload='x'/>").zip(), "courses.package.picture");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        refused(good().without("course.json").zip(), "courses.package.no-contents");
        refused(good().without("b.md").zip(), "courses.package.no-lesson-file");
        refused(good().without("media/flow.svg").zip(), "courses.package.no-picture");
        refused(good().with("course.json", "{").zip(), "courses.package.not-json");
        refused(good().with("course.json", contents("x").replace("20", "0")).zip(), "courses.package.field");
        refused(
                good().with("course.json", contents("x").replace("\"titleEn\"", "\"title\""))
                        .zip(),
                "courses.package.unknown-field");
        refused(
                good().with("course.json", contents("x").replace(CoursePackages.KEY, "2026/L5/9.9"))
                        .zip(),
                "courses.package.no-standard");
        refused(good().with("a.md", "值守".getBytes(Charset.forName("GBK"))).zip(), "courses.package.not-utf8");
        refused(new ByteArrayInputStream("not a zip".getBytes()), "courses.package.not-zip");
        assertThat(Sql.count("SELECT COUNT(*) FROM course")).isZero();
    }

    @Test
    void onlyAnAdministratorImports() {
        long instructor = Somebody.with("teacher", Role.INSTRUCTOR);
        assertThatThrownBy(() -> Somebody.as(instructor, () -> imports.take(good().zip())))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private CourseImport.Imported take(InputStream zip) {
        return Somebody.as(administrator, () -> imports.take(zip));
    }

    private void refused(InputStream zip, String key) {
        assertThatThrownBy(() -> take(zip))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
