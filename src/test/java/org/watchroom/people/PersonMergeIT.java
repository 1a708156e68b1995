package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.PersonMergeRepository;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class PersonMergeIT {

    private static final String ONLY_ONE_EACH = "admission.person_id attempt.person_id attendance.person_id"
            + " calendar_address.person_id candidate_signal.person_id"
            + " certificate.person_id cohort_instructor.person_id drill_board_grader.grader_id drill_record.grader_id drill_turn.trainee_id enrolment.person_id extra_time.person_id"
            + " fault_report.person_id"
            + " lesson_note.person_id lesson_progress.person_id lesson_visit.person_id study_clock.person_id person_photo.person_id practice_card.person_id practice_round.person_id";

    private static final String MOVES = "attendance.recorded_by certificate.issued_by certificate_event.by_person"
            + " drill_appeal.answered_by drill_decision.chief_id drill_exam.cancelled_by drill_exam.chief_id drill_exam.planned_by drill_record.second_id drill_record.trainee_id drill_rehearsal.trainee_id enrolment_event.by_person enrolment_event.person_id"
            + " fault_report.answered_by regrade.taken_by"
            + " import_draft.owner_id issue_batch.decided_by issue_batch.made_by issue_batch_person.person_id institution_risk.entered_by log_attempt.trainee_id national_result.person_id"
            + " national_result.recorded_by nudge.by_person nudge.person_id person.merged_into programme_version.made_by"
            + " question_version.author_id question_version.changed_by question_version.note_by"
            + " question_version.retired_by question_version.reviewed_by"
            + " practice_answer.person_id"
            + " drill_sheet.author_id drill_sheet.changed_by drill_sheet.retired_by drill_sheet.reviewer_id"
            + " retention_run.run_by sealing.reopened_by sign_in_link.made_by situation_version.author_id"
            + " training_session.instructor_id";

    private final PersonMerge merging = House.bean(PersonMerge.class);
    private long administrator;
    private long kept;
    private long gone;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        kept = Somebody.with("王明", Role.TRAINEE);
        gone = Somebody.with("王 明", Role.TRAINEE, Role.INSTRUCTOR);
    }

    /**
     * Whoever adds a column that names a person must decide here what merging does to it. It moves by itself; but a table
     * with a unique key over it may need a part that says what two rows mean.
     */
    @Test
    void everyColumnThatNamesAPersonIsDecidedUpon() {
        List<String> moves = new ArrayList<>(List.of((MOVES + " " + ONLY_ONE_EACH).split("\\s+")));
        moves.addAll(PersonMergeRepository.STAYS);
        assertThat(House.bean(PersonMergeRepository.class).columns()).containsExactlyInAnyOrderElementsOf(moves);
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT(LOWER(c.table_name), '.', LOWER(c.column_name))"
                        + " ORDER BY c.column_name)"
                        + " FROM information_schema.columns c JOIN information_schema.tables t"
                        + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                        + " AND c.data_type = 'bigint' AND (c.column_name LIKE '%person%' OR c.column_name LIKE '%_by'"
                        + " OR c.column_name REGEXP 'trainee|grader|instructor|owner|holder')"
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k"
                        + " WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name"
                        + " AND k.column_name = c.column_name AND k.referenced_table_name IS NOT NULL)"))
                .as("the action log says who did it then and about whom, and is never written again")
                .isEqualTo("action_log.about_person,action_log.person_id");
    }

    /** Where a person has one row for each thing, two records may have two. */
    @Test
    void everyUniqueKeyOverAPersonIsDecidedUpon() {
        String unique = Sql.text("SELECT GROUP_CONCAT(DISTINCT CONCAT(LOWER(s.table_name), '.', LOWER(s.column_name))"
                + " SEPARATOR ' ') FROM information_schema.statistics s"
                + " JOIN information_schema.key_column_usage k ON k.table_schema = s.table_schema"
                + " AND k.table_name = s.table_name AND k.column_name = s.column_name"
                + " AND LOWER(k.referenced_table_name) IN ('person', 'account')"
                + " WHERE s.table_schema = DATABASE() AND s.non_unique = 0");
        Set<String> named =
                new TreeSet<>(House.bean(PersonMergeRepository.class).columns());
        named.removeAll(PersonMergeRepository.STAYS);
        named.retainAll(Set.of(unique.split(" ")));
        assertThat(named).containsExactlyInAnyOrder(ONLY_ONE_EACH.split("\\s+"));
    }

    @Test
    void whatBelongsToOneBelongsToTheOtherAfterwardsAndNothingIsLost() {
        Sql.run(
                "UPDATE person SET phone = '19900000501', work_years = 4, identity_index = REPEAT('x', 32),"
                        + " identity_cipher = 'c', identity_masked = '990*' WHERE id = ?",
                gone);
        long programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES ('P', 'p', 'p', '2026', 'L5', 'c', 'c', 12, 1)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 12, 1, 'x', UTC_TIMESTAMP(6))",
                programme);
        long both = cohort(programme, "甲班");
        long only = cohort(programme, "乙班");
        enrol(both, kept);
        enrol(both, gone);
        enrol(only, gone);
        Sql.run(
                "INSERT INTO national_result (person_id, state, recorded_at) VALUES (?, 'ABSENT', UTC_TIMESTAMP(6))",
                gone);
        merge(kept, gone);
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment WHERE person_id = ?", kept))
                .isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment"))
                .as("one enrolment in each cohort, and no ghost is counted as withdrawn")
                .isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM national_result WHERE person_id = ?", kept))
                .isEqualTo(1);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', phone, work_years, identity_masked, identity_cipher) FROM person"
                                + " WHERE id = ?",
                        kept))
                .isEqualTo("19900000501 4 990* c");
        assertThat(Sql.count("SELECT merged_into FROM person WHERE id = ?", gone))
                .isEqualTo(kept);
        assertThat(Sql.count("SELECT COUNT(*) FROM account_role WHERE person_id = ?", kept))
                .isEqualTo(2);
        assertThat(Sql.count("SELECT disabled + 0 FROM account WHERE person_id = ?", gone))
                .isEqualTo(1);
        assertThat(Sql.text("SELECT CONCAT(reason, moved) FROM person_merge"))
                .startsWith("登记了两次")
                .contains("enrolment ", "enrolment.person_id=1", "national_result.person_id=1");
        assertThat(Somebody.as(administrator, () -> House.bean(People.class).search("王", null, null, 1))
                        .rows())
                .extracting(PersonLine::id)
                .containsExactly(kept);
        assertRefused(() -> merge(kept, gone), "people.merge.done-already");
    }

    @Test
    void whatCannotBeOnePersonIsNotMerged() {
        assertRefused(() -> merge(kept, kept), "people.merge.same");
        assertRefused(() -> merge(kept, administrator), "people.merge.own");
        long without = Sql.run("INSERT INTO person (name) VALUES ('王明')");
        assertRefused(() -> merge(without, gone), "people.merge.no-account");
        Sql.run("UPDATE person SET identity_cipher = 'c' WHERE id IN (?, ?)", kept, gone);
        assertRefused(() -> merge(kept, gone), "people.merge.numbers");
        merge(gone, without);
        assertThat(Sql.count("SELECT COUNT(*) FROM person_merge")).isEqualTo(1);
    }

    private static long cohort(long programme, String title) {
        return Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, ?, '2026-09-01', '2026-10-01', 'x')",
                programme,
                title);
    }

    private static void enrol(long cohort, long person) {
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?, ?, 'ENROLLED', UTC_TIMESTAMP(6))",
                cohort,
                person);
    }

    private void merge(long to, long from) {
        Somebody.as(administrator, () -> {
            merging.merge(to, from, new Reason("登记了两次"));
            return null;
        });
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
