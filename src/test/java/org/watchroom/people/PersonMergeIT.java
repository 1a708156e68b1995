package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
     * The database is asked which columns name a person; each of them must be one that merging moves, or one of those that
     * are known to stay. A column that names a person without a foreign key is listed here, with why it stays.
     */
    @Test
    void everyColumnThatNamesAPersonIsMovedOrKnownToStay() {
        List<String> named = House.bean(PersonMergeRepository.class).columns();
        assertThat(named)
                .containsAll(PersonMergeRepository.STAYS)
                .contains(
                        "enrolment.person_id", "attempt.person_id", "drill_record.trainee_id", "certificate.person_id");
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT(LOWER(c.table_name), '.', LOWER(c.column_name)) ORDER BY 1)"
                        + " FROM information_schema.columns c JOIN information_schema.tables t"
                        + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
                        + " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                        + " AND (c.column_name LIKE '%person_id' OR c.column_name LIKE '%trainee_id'"
                        + " OR c.column_name LIKE '%grader_id' OR c.column_name LIKE '%instructor_id')"
                        + " AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k"
                        + " WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name"
                        + " AND k.column_name = c.column_name AND k.referenced_table_name IS NOT NULL)"))
                .as("the action log says who did it then, and is never written again")
                .isEqualTo("action_log.person_id");
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
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment")).isEqualTo(3);
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
                .contains("enrolment.person_id=1", "national_result.person_id=1");
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
