package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Texts;
import org.watchroom.testing.Ago;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class RetentionIT {

    private static final String SESSIONS = "people.retention.sessions";
    private static final String LOG = "people.retention.log";
    private static final String PHOTOS = "people.retention.photos";
    private static final String PEOPLE = "people.retention.people";

    private final Retention retention = House.bean(Retention.class);
    private final RetentionDeletion deletion = House.bean(RetentionDeletion.class);
    private long administrator;
    private long trainee;

    @BeforeEach
    void twoPeople() {
        administrator = Somebody.with("boss", Role.ADMINISTRATOR);
        trainee = Somebody.with("林", Role.TRAINEE);
    }

    @Test
    void everyKindHasItsWordsAndNoneMayTouchWhatIsKeptForGood() {
        Texts texts = House.bean(Texts.class);
        assertThat(House.bean(RetentionKinds.class).all().map(KeptKind::code))
                .containsExactly(
                        "exams.retention.answers",
                        "exams.retention.late",
                        "people.retention.links",
                        LOG,
                        PEOPLE,
                        PHOTOS,
                        SESSIONS);
        assertThat(House.bean(RetentionKinds.class).all()).allSatisfy(kind -> {
            assertThat(kind.tables()).doesNotContainAnyElementsOf(Retention.FOR_GOOD);
            for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                for (String part : List.of("", "-since", "-basis", "-kept")) {
                    assertThat(texts.of(language, kind.code() + part)).isNotBlank();
                }
            }
        });
    }

    @Test
    void whatIsExactlyAsOldStaysAndTheSameRunAgainDeletesNothing() {
        rule(SESSIONS, 6, true);
        session(Ago.exactly(6));
        session(Ago.longerThan(5));
        session(Ago.longerThan(6));
        assertThat(dry(SESSIONS).rows()).isEqualTo(1);
        assertThat(dry(SESSIONS).samples()).extracting(DryRun.Line::who).containsExactly("林");
        assertThat(Sql.count("SELECT COUNT(*) FROM account_session"))
                .as("a dry run changes nothing")
                .isEqualTo(3);
        assertThat(delete(SESSIONS, 1)).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM account_session")).isEqualTo(2);
        assertRefused(() -> delete(SESSIONS, 1), "people.retention.nothing");
        assertThat(Sql.count("SELECT COUNT(*) FROM account_session")).isEqualTo(2);
    }

    @Test
    void theNumberMustBeTypedAndTheRuleMustBeInForce() {
        session(Ago.longerThan(6));
        assertRefused(() -> delete(SESSIONS, 1), "people.retention.off");
        rule(SESSIONS, 6, true);
        assertRefused(() -> delete(SESSIONS, 2), "people.retention.typed");
        assertRefused(() -> delete("people.retention.everything", 1), "people.retention.absent");
        assertRefused(
                () -> Somebody.as(trainee, () -> deletion.delete(SESSIONS, 1, new Reason("x"))), "platform.forbidden");
        assertThat(Sql.count("SELECT COUNT(*) FROM account_session")).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM retention_run")).isZero();
    }

    @Test
    void theDeedIsInTheLogWithItsCountsAndInTheHistory() {
        rule(SESSIONS, 6, true);
        session(Ago.longerThan(6));
        session(Ago.longerThan(7));
        delete(SESSIONS, 2);
        assertThat(Sql.text(
                        "SELECT CONCAT(subject, ' ', reason) FROM action_log WHERE deed = 'RetentionBatches.begin'"))
                .isEqualTo("2 期满清理");
        assertThat(Sql.text("SELECT reason FROM action_log WHERE deed = 'RetentionBatches.end'"))
                .isEqualTo(SESSIONS + ": 2");
        assertThat(Somebody.as(administrator, retention::runs)).singleElement().satisfies(run -> {
            assertThat(run.deleted()).isEqualTo(2);
            assertThat(run.expected()).isEqualTo(2);
            assertThat(run.by()).isEqualTo("boss");
            assertThat(run.before()).isEqualTo(Ago.day(6));
            assertThat(run.endedAt()).isNotNull();
        });
    }

    @Test
    void manyRowsGoInBatches() {
        rule(SESSIONS, 6, true);
        int many = 2 * RetentionBatches.BATCH + 1;
        Sql.run(
                "INSERT INTO account_session (person_id, epoch, device, network, began_at, seen_at)"
                        + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
                        + " SELECT ?, 0, '', '', ?, ? FROM n a JOIN (SELECT 1 x UNION ALL SELECT 2 UNION ALL SELECT 3"
                        + " UNION ALL SELECT 4 UNION ALL SELECT 5) b LIMIT " + many,
                trainee,
                Ago.longerThan(6),
                Ago.longerThan(6));
        assertThat(delete(SESSIONS, many)).isEqualTo(many);
        assertThat(Sql.count("SELECT COUNT(*) FROM account_session")).isZero();
    }

    @Test
    void ofTheLogOnlyWhatProvesNothingGrowsOld() {
        rule(LOG, 36, true);
        entry("Sessions.end", Ago.longerThan(36));
        entry("Sessions.end", Ago.exactly(36));
        for (String proof :
                List.of("CertificateIssuing.issue", "DrillGrading.sign", "PersonMerge.merge", "RetentionBatches.end")) {
            entry(proof, Ago.longerThan(36));
        }
        assertThat(dry(LOG).held()).containsExactly(new KeptKind.Held("people.retention.held-proof", 4));
        delete(LOG, 1);
        assertThat(Sql.count("SELECT COUNT(*) FROM action_log WHERE deed = 'Sessions.end'"))
                .isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM action_log WHERE deed LIKE '%.issue' OR deed LIKE '%.merge'"))
                .isEqualTo(2);
    }

    @Test
    void linksGoAfterTheyExpired() {
        rule("people.retention.links", 1, true);
        link(trainee, Ago.longerThan(1), 1);
        link(administrator, Ago.exactly(1), 2);
        delete("people.retention.links", 1);
        assertThat(Sql.count("SELECT person_id FROM sign_in_link")).isEqualTo(administrator);
    }

    @Test
    void aPhotoStaysWhileItsPersonIsInTraining() {
        rule(PHOTOS, 24, true);
        long idle = Somebody.with("吴", Role.TRAINEE);
        long recent = Somebody.with("周", Role.TRAINEE);
        for (long person : List.of(trainee, idle)) {
            Sql.run("INSERT INTO person_photo VALUES (?, 'x', ?)", person, Ago.longerThan(24));
        }
        Sql.run("INSERT INTO person_photo VALUES (?, 'x', ?)", recent, Ago.exactly(24));
        enrol(trainee, Ago.day(24));
        enrol(idle, Ago.day(24).minusDays(1));
        assertThat(dry(PHOTOS).held()).containsExactly(new KeptKind.Held("people.retention.held-training", 1));
        delete(PHOTOS, 1);
        assertThat(Sql.text("SELECT GROUP_CONCAT(person_id ORDER BY person_id) FROM person_photo"))
                .isEqualTo(trainee + "," + recent);
    }

    @Test
    void onlyPeopleOfWhomNothingElseIsKeptGo() {
        rule(PEOPLE, 36, true);
        long unused = oldPerson("甲", Role.TRAINEE);
        long teacher = oldPerson("乙", Role.INSTRUCTOR);
        long certified = oldPerson("丙", Role.TRAINEE);
        long seen = oldPerson("丁", Role.TRAINEE);
        long recent = Somebody.with("戊", Role.TRAINEE);
        Sql.run("UPDATE person SET made_at = ? WHERE id = ?", Ago.exactly(36), recent);
        Sql.run(
                "INSERT INTO national_result (person_id, state, recorded_at) VALUES (?, 'SAT', ?)",
                certified,
                Ago.longerThan(36));
        Sql.run(
                "INSERT INTO account_session (person_id, epoch, device, network, began_at, seen_at)"
                        + " VALUES (?, 0, '', '', ?, ?)",
                seen,
                Ago.longerThan(40),
                Ago.exactly(36));
        Sql.run("INSERT INTO person_photo VALUES (?, 'x', ?)", unused, Ago.longerThan(36));
        link(unused, Ago.longerThan(30), 1);
        assertThat(dry(PEOPLE).held())
                .containsExactly(
                        new KeptKind.Held("people.retention.held-records", 1),
                        new KeptKind.Held("people.retention.held-staff", 1));
        delete(PEOPLE, 1);
        assertThat(Sql.text("SELECT GROUP_CONCAT(id ORDER BY id) FROM person"))
                .isEqualTo("%d,%d,%d,%d,%d,%d".formatted(administrator, trainee, teacher, certified, seen, recent));
        assertThat(Sql.count("SELECT COUNT(*) FROM person_photo")).isZero();
    }

    @Test
    void aRuleIsSetWithinWhatTheLawAsksAndNobodyOverwritesAnother() {
        assertRefused(() -> rule(SESSIONS, 5, true), "people.retention.months");
        assertRefused(() -> rule(LOG, 35, true), "people.retention.months");
        assertRefused(() -> rule(LOG, 601, true), "people.retention.months");
        rule(SESSIONS, 6, true);
        RetentionRule read = dry(SESSIONS).rule();
        change(read, 12, " 本中心规定 ");
        assertThat(dry(SESSIONS).rule())
                .isEqualTo(new RetentionRule(SESSIONS, 12, 6, true, "本中心规定", read.version() + 1));
        assertRefused(() -> change(read, 8, null), "people.changed-meanwhile");
        assertRefused(() -> change(dry(SESSIONS).rule(), 8, "x".repeat(301)), "people.retention.basis-long");
        assertThat(Somebody.as(trainee, retention::byTable)
                        .get("account_session")
                        .active())
                .isTrue();
        assertThat(Somebody.as(trainee, retention::byTable).get("action_log").active())
                .isFalse();
        assertThat(Sql.count("SELECT COUNT(*) FROM action_log WHERE deed = 'Retention.change' AND outcome = 'DONE'"))
                .isEqualTo(2);
    }

    private void rule(String code, int months, boolean active) {
        Somebody.as(administrator, () -> {
            retention.change(code, retention.dryRun(code).rule().version(), months, active, null);
            return null;
        });
    }

    private void change(RetentionRule read, int months, String basis) {
        Somebody.as(administrator, () -> {
            retention.change(read.code(), read.version(), months, true, basis);
            return null;
        });
    }

    private DryRun dry(String code) {
        return Somebody.as(administrator, () -> retention.dryRun(code));
    }

    private long delete(String code, long typed) {
        return Somebody.as(administrator, () -> deletion.delete(code, typed, new Reason("期满清理")));
    }

    private void session(String seen) {
        Sql.run(
                "INSERT INTO account_session (person_id, epoch, device, network, began_at, seen_at)"
                        + " VALUES (?, 0, '', '', ?, ?)",
                trainee,
                seen,
                seen);
    }

    private static void entry(String deed, String at) {
        Sql.run(
                "INSERT INTO action_log (at, by_system, deed, subject, outcome) VALUES (?, TRUE, ?, '', 'DONE')",
                at,
                deed);
    }

    private static void link(long person, String expires, int token) {
        Sql.run(
                "INSERT INTO sign_in_link (person_id, token_hash, purpose, epoch, made_at, expires_at)"
                        + " VALUES (?, ?, 'RESET', 0, '2020-01-01', ?)",
                person,
                ByteBuffer.allocate(32).putInt(token).array(),
                expires);
    }

    private static long oldPerson(String name, Role role) {
        long id = Somebody.with(name, role);
        Sql.run("UPDATE person SET made_at = ? WHERE id = ?", Ago.longerThan(36), id);
        return id;
    }

    private static void enrol(long person, LocalDate cohortEnds) {
        long programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES (?, 'p', 'p', '2026', 'L5', 'c', 'c', 12, 1)",
                "P" + person);
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 12, 1, 'x', UTC_TIMESTAMP(6))",
                programme);
        long cohort = Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place) VALUES (?, ?, '2000-01-01', ?, 'x')",
                programme,
                "C" + person,
                cohortEnds.toString());
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?, ?, 'ENROLLED', '2000-01-01')",
                cohort,
                person);
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
