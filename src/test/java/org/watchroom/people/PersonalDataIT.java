package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.PersonalRecordRepository;
import org.watchroom.platform.Texts;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.TestDatabase;
import org.watchroom.testing.UseCases;

@UseCases
class PersonalDataIT {

    private static final String ABOUT_A_PERSON =
            "account account_role account_session action_log admission answer attempt attempt_grade attendance fault_report"
                    + " calendar_address candidate_signal certificate certificate_event cohort_instructor drill_appeal drill_decision drill_evidence drill_mark drill_outcome drill_record drill_signature drill_turn"
                    + " drill_rehearsal drill_rehearsal_mark enrolment"
                    + " enrolment_event extra_time issue_batch_person graded_answer late_answer lesson_note lesson_progress lesson_visit study_clock log_attempt national_result nudge paper_question person"
                    + " practice_answer practice_card practice_question practice_round"
                    + " person_merge person_photo provider_link recovery_code sealing sealing_mark second_factor sign_in_link";

    /** Those of whom it is only said that they did something are named in the copy with a count. */
    private static final String ABOUT_THINGS = "blueprint blueprint_cell certificate_number cohort control_room course"
            + " course_draft course_draft_lesson course_draft_picture course_medium course_version demo_part draw_pool drill_board_grader drill_exam drill_item drill_item_skill drill_picture drill_sheet drill_station duty_rule import_draft institution media_file"
            + " institution_risk issue_batch lesson lesson_standard log_exercise programme programme_course programme_drill programme_mock"
            + " programme_version question question_index question_mark question_medium question_option question_twin question_version register_entry register_head register_size regrade"
            + " retention_rule retention_run sign_in_failure sitting situation situation_medium situation_version standard_item standard_weight training_session";

    private final PersonalData data = House.bean(PersonalData.class);
    private final PersonalRecordRepository records = House.bean(PersonalRecordRepository.class);
    private long trainee;
    private long other;
    private long administrator;

    @BeforeEach
    void threePeople() {
        trainee = Somebody.with("林=1+1\"𠮷", Role.TRAINEE);
        other = Somebody.with("wu", Role.TRAINEE);
        administrator = Somebody.with("boss", Role.ADMINISTRATOR);
        Sql.run("UPDATE account SET password_hash = '$argon2id$kept-secret' WHERE person_id = ?", trainee);
        Sql.run("UPDATE person SET phone = '13900001111' WHERE id = ?", trainee);
        Sql.run("UPDATE person SET phone = '13900002222' WHERE id = ?", other);
    }

    @Test
    void noTableThatRefersToAPersonIsForgotten() throws Exception {
        List<String> places = records.places().stream()
                .map(it -> it.table() + "." + it.column())
                .toList();
        assertThat(places)
                .containsAll(column("SELECT DISTINCT CONCAT(table_name, '.', column_name)"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_name IN ('person', 'account')"))
                .contains(
                        "person.id",
                        "action_log.person_id",
                        "action_log.about_person",
                        "answer.attempt_id",
                        "drill_mark.record_id",
                        "certificate_event.certificate_id",
                        "enrolment_event.person_id");
    }

    /** Whoever adds a table must say here whether it holds what is about a person; if so, the copy must have it. */
    @Test
    void everyTableIsKnownToHoldPersonalDataOrNone() throws Exception {
        List<String> about = records.places().stream()
                .filter(PersonalRecordRepository.Place::isAbout)
                .map(PersonalRecordRepository.Place::table)
                .distinct()
                .toList();
        assertThat(about).containsExactlyInAnyOrder(ABOUT_A_PERSON.split(" "));
        List<String> all = new ArrayList<>(List.of((ABOUT_A_PERSON + " " + ABOUT_THINGS).split(" ")));
        assertThat(column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'"))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theCopyHoldsThePhotoAndTheCertificatesByteForByte() throws Exception {
        byte[] pdf = "%PDF-of-mine".getBytes(StandardCharsets.UTF_8);
        long programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES ('P', 'p', 'p', '2026', 'L5', 'c', 'c', 12, 1)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 12, 1, 'x', UTC_TIMESTAMP(6))",
                programme);
        long cohort = Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, '甲班', '2026-09-01', '2026-10-01', 'x')",
                programme);
        for (long holder : List.of(trainee, other)) {
            Sql.run(
                    "INSERT INTO certificate (number, person_id, cohort_id, programme_id, issue_no, name, title_zh,"
                            + " title_en, programme_zh, programme_en, level, hours, drill_results, issuer, issued_on,"
                            + " issued_by, pdf, pdf_sha256) VALUES (?, ?, ?, ?, 1, 'n', '', '', '', '', 'L5', 1, '', '',"
                            + " '2026-01-01', ?, ?, ?)",
                    "WR-" + holder,
                    holder,
                    cohort,
                    programme,
                    administrator,
                    pdf,
                    MessageDigest.getInstance("SHA-256").digest(pdf));
        }
        Sql.run("INSERT INTO person_photo VALUES (?, 'jpeg', UTC_TIMESTAMP(6))", trainee);
        Map<String, byte[]> files = Copy.files(Somebody.as(trainee, data::takeOwn));
        assertThat(files)
                .containsOnlyKeys("data.json", "photo-" + trainee + ".jpg", "certificates/WR-" + trainee + ".pdf");
        assertThat(files.get("certificates/WR-" + trainee + ".pdf")).isEqualTo(pdf);
        assertThat(files.get("photo-" + trainee + ".jpg")).asString().isEqualTo("jpeg");
    }

    @Test
    void everyTableThatIsAboutAPersonHasAName() {
        Texts texts = House.bean(Texts.class);
        assertThat(records.places().stream().filter(PersonalRecordRepository.Place::isAbout))
                .allSatisfy(place -> {
                    for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                        assertThat(texts.of(language, "people.kept.table-" + place.table()))
                                .isNotBlank();
                    }
                });
    }

    @Test
    void everyPlaceCanBeReadAndHoldsNoSecret() {
        assertThat(records.places()).allSatisfy(place -> {
            assertThat(records.count(place, List.of(-1L))).isZero();
            assertThat(records.find(place, List.of(-1L))).isEmpty();
        });
        assertThat(own()).doesNotContain("kept-secret", "password_hash", "cipher");
    }

    @Test
    void onesOwnIsThereAndThatOfOthersIsNot() {
        assertThat(own()).contains("13900001111", "林=1+1\\\"𠮷").doesNotContain("13900002222");
        assertThat(Somebody.as(trainee, data::own))
                .contains(new PersonalData.Kept("person", 1), new PersonalData.Kept("account", 1));
    }

    @Test
    void anAdministratorSaysWhyAndTheLogKnows() {
        String taken =
                Copy.data(Somebody.as(administrator, () -> data.takeOf(trainee, new Reason("asked for by letter"))));
        assertThat(taken).contains("13900001111");
        assertThat(Sql.text(
                        "SELECT reason FROM action_log WHERE deed = 'PersonalData.takeOf' AND about_person = ?",
                        trainee))
                .isEqualTo("asked for by letter");
        assertThatThrownBy(() -> new Reason("  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Reason("x".repeat(121))).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyElseTakesIt() {
        assertThatThrownBy(() -> Somebody.as(other, () -> data.takeOf(trainee, new Reason("curious"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Somebody.as(administrator, () -> data.takeOf(-1, new Reason("nobody"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theStatementsAreTheSameFewHoweverMuchIsKept() {
        long few = Statements.during(() -> Somebody.as(trainee, data::own));
        for (int i = 0; i < 100; i++) {
            Sql.run(
                    "INSERT INTO action_log (at, person_id, by_system, deed, subject, outcome)"
                            + " VALUES (UTC_TIMESTAMP(6), ?, FALSE, 'x', '', 'DONE')",
                    trainee);
        }
        assertThat(Statements.during(() -> Somebody.as(trainee, data::own))).isLessThanOrEqualTo(few);
    }

    private String own() {
        return Copy.data(Somebody.as(trainee, data::takeOwn));
    }

    private static List<String> column(String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
