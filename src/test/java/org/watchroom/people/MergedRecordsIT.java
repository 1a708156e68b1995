package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** What becomes of the records of two people who turn out to be one: in every table, nothing is lost. */
@UseCases
class MergedRecordsIT {

    private long administrator;
    private long instructor;
    private long kept;
    private long gone;
    private long programme;
    private long cohort;
    private long sitting;

    @BeforeEach
    void twoRecordsInOneCohort() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        instructor = Somebody.with("zhou", Role.INSTRUCTOR);
        kept = Somebody.with("王明", Role.TRAINEE);
        gone = Somebody.with("王 明", Role.TRAINEE);
        programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES ('P', 'p', 'p', '2026', 'L5', 'c', 'c', 12, 1)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 12, 1, 'x', UTC_TIMESTAMP(6))",
                programme);
        cohort = Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, '甲班', '2026-09-01', '2026-10-01', 'x')",
                programme);
        long blueprint = Sql.run("INSERT INTO blueprint (code, title_zh, title_en, edition, level, minutes, pass_mark)"
                + " VALUES ('B', 'b', 'b', '2026', 'L5', 60, 60)");
        sitting = Sql.run(
                "INSERT INTO sitting (blueprint_id, cohort_id, title_zh, opens_at, closes_at, minutes,"
                        + " attempts_allowed, review_policy) VALUES (?, ?, 's', '2026-09-01', '2026-09-30', 60, 3, 'NEVER')",
                blueprint,
                cohort);
    }

    @Test
    void whoIsEnrolledTwiceIsEnrolledOnceSinceTheEarlierDay() {
        enrol(kept, "WITHDRAWN", "2026-09-05", null);
        enrol(gone, "WAITING", "2026-09-02", "2026-09-03");
        event(kept, "WITHDRAWN");
        event(gone, "WAITING");
        merge();
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT_WS(' ', person_id = " + kept + ", state, DATE(enrolled_at),"
                        + " DATE(waiting_since))) FROM enrolment"))
                .isEqualTo("1 WAITING 2026-09-02 2026-09-03");
        assertThat(Sql.text("SELECT GROUP_CONCAT(kind ORDER BY kind) FROM enrolment_event WHERE person_id = ?", kept))
                .isEqualTo("WAITING,WITHDRAWN");
        assertThat(note()).contains("WAITING 2026-09-02", "was WITHDRAWN 2026-09-05");
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment_event v LEFT JOIN enrolment e"
                        + " ON e.cohort_id = v.cohort_id AND e.person_id = v.person_id WHERE e.id IS NULL"))
                .isZero();
    }

    @Test
    void oneEnrolmentThatHoldsIsEnough() {
        enrol(kept, "WITHDRAWN", "2026-09-05", null);
        enrol(gone, "ENROLLED", "2026-09-06", null);
        merge();
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT(person_id, state)) FROM enrolment"))
                .isEqualTo(kept + "ENROLLED");
    }

    @Test
    void theHoursAttendedAreThoseThatCountForMoreAndTheOtherNoteStays() {
        long both = session();
        long better = session();
        long only = session();
        attend(both, kept, "PRESENT", 90);
        attend(both, gone, "LATE", 45);
        attend(better, kept, "ABSENT", 0);
        attend(better, gone, "PRESENT", 90);
        attend(only, gone, "PRESENT", 90);
        merge();
        assertThat(Sql.count("SELECT SUM(minutes) FROM attendance WHERE person_id = ?", kept))
                .isEqualTo(270);
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT(state, minutes) ORDER BY session_id) FROM attendance"
                                + " WHERE person_id = ?",
                        gone))
                .isEqualTo("LATE45,ABSENT0");
        assertThat(Sql.count("SELECT COUNT(*) FROM attendance")).isEqualTo(5);
    }

    @Test
    void ofALessonTheFurtherPlaceAndTheEarlierCompletionHold() {
        long course = Sql.run("INSERT INTO course (code, newest) VALUES ('C1', 1)");
        read(kept, course, "l1", 300, "2026-09-03", "2026-09-10", null);
        read(gone, course, "l1", 1000, "2026-09-02", "2026-09-04", "2026-09-04");
        read(gone, course, "l2", 500, "2026-09-04", "2026-09-04", null);
        merge();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT_WS(' ', lesson_code, place, DATE(opened_at), DATE(last_at),"
                                + " DATE(completed_at)) ORDER BY lesson_code) FROM lesson_progress WHERE person_id = ?",
                        kept))
                .isEqualTo("l1 1000 2026-09-02 2026-09-10 2026-09-04,l2 500 2026-09-04 2026-09-04");
    }

    @Test
    void ofTwoNotesBesideALessonTheWordsOfBothStay() {
        long course = Sql.run("INSERT INTO course (code, newest) VALUES ('C1', 1)");
        for (long person : new long[] {kept, gone}) {
            Sql.run(
                    "INSERT INTO lesson_note VALUES (?, ?, 'l1', ?, UTC_TIMESTAMP(6), 1)",
                    person,
                    course,
                    person == kept ? "先消音" : "再看部位");
        }
        Sql.run("INSERT INTO lesson_note VALUES (?, ?, 'l2', '119', UTC_TIMESTAMP(6), 1)", gone, course);
        merge();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(words ORDER BY lesson_code SEPARATOR '|') FROM lesson_note WHERE person_id = ?",
                        kept))
                .isEqualTo("先消音\n再看部位|119");
    }

    @Test
    void attemptsComeWithTheirAnswersAndMarksAndAreCountedOn() {
        long question = Sql.run("INSERT INTO question (code, newest) VALUES ('Q', 1)");
        Sql.run("INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                + " label_en, place) VALUES ('2026/L5/1', '2026', 'L5', 'skill', 'f', 'g', TRUE, 'z', 'e', 1)");
        long version = Sql.run(
                "INSERT INTO question_version (question_id, number, standard_key, edition, level, function_name, kind,"
                        + " difficulty, stem, answer, explanation, basis, review, imported_at) VALUES (?, 1, '2026/L5/1',"
                        + " '2026', 'L5', 'f', 'SINGLE', 'EASY', 's', 'A', '', '', '', UTC_TIMESTAMP(6))",
                question);
        sat(kept, 1, 50);
        long brought = sat(gone, 1, 80);
        Sql.run("INSERT INTO paper_question VALUES (?, 1, ?, 'f', 'SINGLE', 10, 'ABCD')", brought, version);
        Sql.run("INSERT INTO answer VALUES (?, 1, 1, 1, 'A', NULL, '2026-09-02')", brought);
        Sql.run("INSERT INTO late_answer VALUES (?, 1, 1, 2, 'B', NULL, '2026-09-03')", brought);
        Sql.run("INSERT INTO graded_answer VALUES (?, 1, 'A', 10)", brought);
        Sql.run("INSERT INTO extra_time VALUES (?, ?, 10), (?, ?, 20)", sitting, kept, sitting, gone);
        merge();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT(number, ':', points) ORDER BY number) FROM attempt"
                                + " WHERE person_id = ?",
                        kept))
                .isEqualTo("1:50.00,2:80.00");
        assertThat(Sql.text(
                        "SELECT CONCAT(a.choice, l.choice, g.choice, g.awarded) FROM attempt t"
                                + " JOIN answer a ON a.attempt_id = t.id JOIN late_answer l ON l.attempt_id = t.id"
                                + " JOIN graded_answer g ON g.attempt_id = t.id WHERE t.person_id = ?",
                        kept))
                .isEqualTo("ABA10.00");
        assertThat(Sql.count("SELECT minutes FROM extra_time WHERE person_id = ?", kept))
                .isEqualTo(20);
        assertThat(note())
                .as("the hash of the paper was taken over it")
                .contains("attempt " + brought + " was number 1");
    }

    @Test
    void nobodyIsMergedAwayFromAnExam() {
        Sql.run(
                "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline)"
                        + " VALUES (?, ?, 1, 1, 1, 'OPEN', '2026-09-02', '2026-09-03')",
                sitting,
                gone);
        assertRefused("exams.merge.open");
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt WHERE person_id = ?", gone))
                .isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM person WHERE merged_into IS NOT NULL"))
                .isZero();
    }

    @Test
    void drillsMoveAsTheyWereSignedBothTheOnesDoneAndTheOnesGraded() {
        drill(gone, instructor);
        drill(instructor, gone);
        merge();
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record WHERE trainee_id = ?", kept))
                .isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record WHERE grader_id = ?", kept))
                .isEqualTo(1);
    }

    @Test
    void whoGradedTheOtherIsNotThatOther() {
        drill(kept, gone);
        assertRefused("drills.merge.graded");
    }

    @Test
    void certificatesAreCountedOnSoThatTheOneThatHoldsIsTheLast() {
        certificate("WR-1", kept, 1, instructor, null);
        certificate("WR-2", gone, 1, instructor, null);
        assertRefused("certificates.merge.two-valid");
        certificate("WR-3", gone, 2, instructor, null);
        Sql.run("INSERT INTO certificate_event (certificate_id, kind, at, by_person, reason)"
                + " SELECT id, 'REVOKED', UTC_TIMESTAMP(6), issued_by, 'x' FROM certificate WHERE number <> 'WR-1'");
        certificate("WR-4", instructor, 1, gone, null);
        merge();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT(number, ':', issue_no, pdf) ORDER BY number) FROM certificate"
                                + " WHERE person_id = ?",
                        kept))
                .isEqualTo("WR-1:3pdf,WR-2:1pdf,WR-3:2pdf");
        assertThat(Sql.count("SELECT issued_by FROM certificate WHERE number = 'WR-4'"))
                .isEqualTo(kept);
        assertThat(note()).contains("certificate WR-1 was issue 1");
    }

    @Test
    void anExpiredCertificateStandsInNobodysWay() {
        certificate("WR-1", kept, 1, instructor, "2026-02-01");
        certificate("WR-2", gone, 1, instructor, null);
        merge();
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT(number, ':', issue_no) ORDER BY number) FROM certificate"
                                + " WHERE person_id = ?",
                        kept))
                .isEqualTo("WR-1:1,WR-2:2");
    }

    @Test
    void whoIssuedACertificateToTheOtherIsNotThatOther() {
        certificate("WR-1", kept, 1, gone, null);
        assertRefused("certificates.merge.issued");
    }

    @Test
    void nothingThatSignsInToTheOldAccountSignsInToTheKeptOne() {
        Sql.run(
                "INSERT INTO sign_in_link (person_id, token_hash, purpose, epoch, made_at, expires_at)"
                        + " VALUES (?, ?, 'RESET', 0, UTC_TIMESTAMP(6), '2099-01-01')",
                gone,
                new byte[32]);
        Sql.run(
                "INSERT INTO account_session (person_id, epoch, device, network, began_at, seen_at)"
                        + " VALUES (?, 0, '', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                gone);
        Sql.run("INSERT INTO second_factor (person_id, secret_cipher) VALUES (?, 's')", gone);
        Sql.run("INSERT INTO recovery_code (person_id, code_hash) VALUES (?, ?)", gone, new byte[32]);
        merge();
        for (String table : "sign_in_link account_session second_factor recovery_code account".split(" ")) {
            assertThat(Sql.text("SELECT GROUP_CONCAT(person_id ORDER BY person_id) FROM " + table
                            + " WHERE person_id IN (" + kept + ", " + gone + ")"))
                    .as(table)
                    .isEqualTo(table.equals("account") ? kept + "," + gone : "" + gone);
        }
        assertThat(Sql.count("SELECT disabled + 0 FROM account WHERE person_id = ?", gone))
                .isEqualTo(1);
    }

    @Test
    void thePhotoComesWhereThereWasNoneAndElseEachKeepsItsOwn() {
        Sql.run("INSERT INTO person_photo VALUES (?, 'theirs', UTC_TIMESTAMP(6))", gone);
        merge();
        assertThat(Sql.text("SELECT jpeg FROM person_photo WHERE person_id = ?", kept))
                .isEqualTo("theirs");
        long third = Somebody.with("王明", Role.TRAINEE);
        Sql.run("INSERT INTO person_photo VALUES (?, 'older', UTC_TIMESTAMP(6))", third);
        merge(kept, third);
        assertThat(Sql.text("SELECT GROUP_CONCAT(jpeg ORDER BY person_id) FROM person_photo"))
                .isEqualTo("theirs,older");
    }

    @Test
    void whatIsKeptOfSomebodyIncludesWhatStaysWithTheOldRecords() {
        Sql.run(
                "INSERT INTO action_log (at, person_id, by_system, deed, subject, outcome, about_person)"
                        + " VALUES (UTC_TIMESTAMP(6), NULL, TRUE, 'x.y', '', 'DONE', ?)",
                gone);
        Sql.run(
                "INSERT INTO account_session (person_id, epoch, device, network, began_at, seen_at)"
                        + " VALUES (?, 0, 'Firefox of old', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                gone);
        merge();
        long newest = Somebody.with("王明", Role.TRAINEE);
        merge(newest, kept);
        String taken = Copy.data(
                Somebody.as(newest, () -> House.bean(PersonalData.class).takeOwn()));
        assertThat(taken).contains("x.y", "Firefox of old");
    }

    private void enrol(long person, String state, String since, String waiting) {
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at, waiting_since) VALUES (?, ?, ?, ?, ?)",
                cohort,
                person,
                state,
                since,
                waiting);
    }

    private void event(long person, String kind) {
        Sql.run(
                "INSERT INTO enrolment_event (cohort_id, person_id, kind, at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                cohort,
                person,
                kind);
    }

    private long session() {
        return Sql.run(
                "INSERT INTO training_session (cohort_id, kind, title, room, starts_at, ends_at, changed_at,"
                        + " code_secret) VALUES (?, 'THEORY', 't', 'r', '2026-09-02 01:00', '2026-09-02 02:30',"
                        + " UTC_TIMESTAMP(6), 's')",
                cohort);
    }

    private void attend(long session, long person, String state, int minutes) {
        Sql.run(
                "INSERT INTO attendance (session_id, person_id, state, minutes, source, recorded_at, recorded_by)"
                        + " VALUES (?, ?, ?, ?, 'LIST', UTC_TIMESTAMP(6), ?)",
                session,
                person,
                state,
                minutes,
                instructor);
    }

    private static void read(
            long person, long course, String lesson, int place, String opened, String last, String completed) {
        Sql.run(
                "INSERT INTO lesson_progress (person_id, course_id, lesson_code, place, opened_at, last_at,"
                        + " completed_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                person,
                course,
                lesson,
                place,
                opened,
                last,
                completed);
    }

    private long sat(long person, int number, int points) {
        return Sql.run(
                "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline,"
                        + " finished_at, seal_cause, points, passed, paper_hash) VALUES (?, ?, ?, 1, 1, 'SEALED',"
                        + " '2026-09-02', '2026-09-03', '2026-09-02', 'SUBMITTED', ?, FALSE, '')",
                sitting,
                person,
                number,
                points);
    }

    private void drill(long trainee, long grader) {
        Sql.run("INSERT IGNORE INTO drill_sheet (id, code, version_no, title_zh, title_en, setup_zh, setup_en,"
                + " total_seconds, pass_mark, basis_zh, basis_en, review_zh, review_en, imported_at, released_at)"
                + " VALUES (1, 'D1', 1, '', '', '', '', 600, 60, '', '', '', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        Sql.run(
                "INSERT INTO drill_record (client_key, sheet_id, cohort_id, trainee_id, grader_id, started_at,"
                        + " finished_at, elapsed_seconds, points, verdict, causes, fatal, signed_at) VALUES (?, 1, ?, ?, ?,"
                        + " '2026-09-02', '2026-09-02', 60, 90, 'PASSED', '', FALSE, '2026-09-02')",
                trainee + "-" + grader,
                cohort,
                trainee,
                grader);
    }

    private void certificate(String number, long person, int issue, long by, String expires) {
        Sql.run(
                "INSERT INTO certificate (number, person_id, cohort_id, programme_id, issue_no, name, title_zh,"
                        + " title_en, programme_zh, programme_en, level, hours, drill_results, issuer, issued_on, expires_on,"
                        + " issued_by, pdf, pdf_sha256) VALUES (?, ?, ?, ?, ?, 'n', '', '', '', '', 'L5', 1, '', '',"
                        + " '2026-01-01', ?, ?, 'pdf', ?)",
                number,
                person,
                cohort,
                programme,
                issue,
                expires,
                by,
                new byte[32]);
    }

    private static String note() {
        return Sql.text("SELECT moved FROM person_merge");
    }

    private void merge() {
        merge(kept, gone);
    }

    private void merge(long to, long from) {
        Somebody.as(administrator, () -> {
            House.bean(PersonMerge.class).merge(to, from, new Reason("登记了两次"));
            return null;
        });
        assertThat(Sql.count("SELECT @@FOREIGN_KEY_CHECKS")).isEqualTo(1);
    }

    private void assertRefused(String key) {
        assertThatThrownBy(this::merge)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
