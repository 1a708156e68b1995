package org.watchroom.courses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.watchroom.testing.Sql;

/** Course packages for tests, and what must be there before one is imported or read. */
final class CoursePackages {

    static final String CODE = "T-DUTY";
    static final String KEY = "2026/L5/1.1.12";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Three lessons, with one picture. */
    static CoursePackages good() {
        return new CoursePackages()
                .with("course.json", contents("第一课"))
                .with("a.md", "正文\n\n![图](media/flow.svg)")
                .with("b.md", "二")
                .with("c.md", "三")
                .with("media/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 48'/>");
    }

    static String contents(String firstTitle) {
        return """
                {"code": "%s", "titleZh": "值守", "titleEn": "Duty", "summaryZh": "简介", "summaryEn": "About",
                 "reviewZh": "待复核", "reviewEn": "To be reviewed", "lessons": [
                 {"code": "01", "titleZh": "%s", "titleEn": "One", "file": "a.md", "minutes": 20, "standardKeys": ["%s"]},
                 {"code": "02", "titleZh": "第二课", "titleEn": "Two", "file": "b.md", "minutes": 10, "standardKeys": []},
                 {"code": "03", "titleZh": "第三课", "titleEn": "Three", "file": "c.md", "minutes": 5, "standardKeys": []}]}
                """.formatted(CODE, firstTitle, KEY);
    }

    CoursePackages with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    CoursePackages with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    CoursePackages without(String name) {
        files.remove(name);
        return this;
    }

    InputStream zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** An item of the standard, for lessons to name. */
    static void standard() {
        Sql.run(
                "INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                        + " label_en, place) VALUES (?, '2026', 'L5', 'skill', '设施监控操作', '1.1', TRUE, '处置火警',"
                        + " 'Answer an alarm', 1)",
                KEY);
    }

    /** A programme that asks for the course, with a cohort of it. */
    static long cohort() {
        long programme =
                Sql.run("INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours)"
                        + " VALUES ('P', '班', 'P', '2026', 'L5', '证明', 'Certificate', 36, 120)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 36, 0, '', UTC_TIMESTAMP(6))",
                programme);
        Sql.run("INSERT INTO programme_course (programme_id, place, course) VALUES (?, 1, ?)", programme, CODE);
        return Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, '一班', '2026-11-01', '2026-12-01', '教室')",
                programme);
    }

    static void enrol(long cohort, long person) {
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?, ?, 'ENROLLED', UTC_TIMESTAMP(6))",
                cohort,
                person);
    }
}
