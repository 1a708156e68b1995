package org.watchroom.certificates;

import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.Role;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;

/** A cohort whose programme asks for one course of one lesson, and an administrator. */
final class Class5 {

    final long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    final long programme;
    final long cohort;
    final long course;

    Class5() {
        programme = Sql.run("INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                + " certificate_title_en, validity_months, hours) VALUES ('L5-CARE', '五级培训', 'Level 5', '2026', 'L5',"
                + " '培训合格证明', 'Certificate of Training', 36, 120)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 36, 0, '', UTC_TIMESTAMP(6))",
                programme);
        Sql.run("INSERT INTO programme_course (programme_id, place, course) VALUES (?, 0, 'C1')", programme);
        course = Sql.run("INSERT INTO course (code, newest) VALUES ('C1', 1)");
        long version = Sql.run(
                "INSERT INTO course_version (course_id, number, title_zh, title_en, summary_zh, summary_en, review_zh,"
                        + " review_en, digest, imported_at) VALUES (?, 1, '课', 'Course', '', '', '', '', '', UTC_TIMESTAMP(6))",
                course);
        Sql.run(
                "INSERT INTO lesson (course_version_id, position, code, title_zh, title_en, minutes, markdown, html)"
                        + " VALUES (?, 1, 'l1', '一', 'One', 5, '', '')",
                version);
        cohort = Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place) VALUES (?, '第一班', '2026-09-01',"
                        + " '2026-12-01', '县城')",
                programme);
    }

    /** A trainee of the cohort who has not begun. */
    long trainee(String name) {
        long person = Somebody.with(name, Role.TRAINEE);
        enrol(person);
        return person;
    }

    void enrol(long person) {
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at) VALUES (?, ?, 'ENROLLED',"
                        + " UTC_TIMESTAMP(6))",
                cohort,
                person);
    }

    /** A trainee who has met every requirement. */
    long finished(String name) {
        long person = trainee(name);
        finish(person);
        return person;
    }

    void finish(long person) {
        Sql.run(
                "INSERT INTO lesson_progress (person_id, course_id, lesson_code, opened_at, last_at, completed_at)"
                        + " VALUES (?, ?, 'l1', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                person,
                course);
    }

    List<Long> finished(int many) {
        List<Long> people = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            people.add(finished("学员" + i));
        }
        return people;
    }
}
