package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.programmes.AttendanceTaking;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Enrolling;
import org.watchroom.programmes.Timetable;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** What a certificate requires, and that each cohort is judged by its own version of it. */
@UseCases
class RequirementEditingIT {

    private static final RequirementSheet.Line COURSE =
            new RequirementSheet.Line(Requirement.Kind.COURSE, "C1", "课", "Course", true, 1, null);

    private RequirementEditing editing;
    private CertificateIssuing issuing;
    private Class5 old;

    @BeforeEach
    void open() {
        editing = House.bean(RequirementEditing.class);
        issuing = House.bean(CertificateIssuing.class);
        old = new Class5();
    }

    @Test
    void theSheetOffersWhatThereIs() {
        RequirementSheet sheet = Somebody.as(old.administrator, () -> editing.sheet(old.programme));
        assertThat(sheet.number()).isEqualTo(1);
        assertThat(sheet.lines()).containsExactly(COURSE);
        assertThat(sheet.versions()).hasSize(1);
    }

    @Test
    void hoursOfAttendanceAreAskedOfLaterCohortsAlone() {
        long before = old.finished("老学员");
        assertThat(change(1, 2, 24, COURSE)).isEqualTo(2);
        Instant now = House.bean(Clock.class).instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        long cohort = Somebody.as(
                old.administrator,
                () -> House.bean(Cohorts.class)
                        .open(old.programme, "新班", today.minusDays(1), today.plusDays(9), "县城", null));
        long person = Somebody.with("新学员", Role.TRAINEE);
        Somebody.as(old.administrator, () -> House.bean(Enrolling.class).enrol(cohort, List.of(person)));
        old.finish(person);

        assertThat(state(old.cohort, before)).isEqualTo(Candidate.State.READY);
        assertThat(state(cohort, person)).isEqualTo(Candidate.State.MISSING);
        refused("certificates.issue.missing", () -> issue(cohort, person));

        long session = Somebody.as(
                old.administrator,
                () -> House.bean(Timetable.class)
                        .plan(
                                cohort,
                                new Timetable.Draft("DRILL", "训练", "", null, now, now.plus(Duration.ofMinutes(90)))));
        Somebody.does(
                old.administrator,
                () -> House.bean(AttendanceTaking.class)
                        .record(session, List.of(new AttendanceTaking.Entry(person, "PRESENT", 0))));
        assertThat(state(cohort, person)).isEqualTo(Candidate.State.READY);
        issue(cohort, person);
        issue(old.cohort, before);
        assertThat(months(person)).isEqualTo(24);
        assertThat(months(before)).isEqualTo(36);
    }

    @Test
    void whatWasStudiedCountsUpToTheHoursThatMayBeOnline() {
        change(1, 2, 24, COURSE);
        Sql.run("UPDATE cohort SET requirements_no = 2");
        Sql.run("UPDATE lesson SET minutes = 60");
        long reader = old.finished("只看课的学员");
        long both = old.finished("又看又到的学员");
        studied(reader, 120);
        studied(both, 31);
        attended(both, 59);
        assertThat(hours(reader)).isEqualTo(1);
        assertThat(hours(both)).isEqualTo(2);
        assertThat(state(old.cohort, reader)).isEqualTo(Candidate.State.MISSING);
        assertThat(state(old.cohort, both)).isEqualTo(Candidate.State.READY);

        Sql.run("UPDATE lesson SET minutes = 15");
        assertThat(hours(both)).isEqualTo(1);
        refused(
                "programmes.requirements.online",
                () -> Somebody.as(
                        old.administrator, () -> editing.change(old.programme, 2, 1, 2, 12, List.of(COURSE), "x")));
    }

    private void studied(long person, int minutes) {
        Sql.run(
                "INSERT INTO lesson_visit VALUES (?, ?, 'l1', ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                person,
                old.course,
                "0".repeat(32),
                60 * minutes,
                60 * minutes);
    }

    private void attended(long person, int minutes) {
        Instant now = House.bean(Clock.class).instant();
        long session = Somebody.as(
                old.administrator,
                () -> House.bean(Timetable.class)
                        .plan(
                                old.cohort,
                                new Timetable.Draft(
                                        "DRILL", "训练", "", null, now, now.plus(Duration.ofMinutes(minutes)))));
        Somebody.does(
                old.administrator,
                () -> House.bean(AttendanceTaking.class)
                        .record(session, List.of(new AttendanceTaking.Entry(person, "PRESENT", 0))));
    }

    private int hours(long person) {
        return Somebody.as(old.administrator, () -> House.bean(Progress.class).ofSome(old.cohort, List.of(person)))
                .trainees()
                .get(0)
                .requirements()
                .stream()
                .filter(it -> it.kind() == Requirement.Kind.HOURS)
                .findFirst()
                .orElseThrow()
                .done();
    }

    @Test
    void whatDoesNotExistCannotBeRequired() {
        refused(
                "certificates.requirements.unknown",
                () -> change(1, 0, 12, new RequirementSheet.Line(Requirement.Kind.DRILL, "D9", "", "", true, 1, null)));
        refused(
                "certificates.requirements.unknown",
                () -> change(
                        1,
                        0,
                        12,
                        new RequirementSheet.Line(
                                Requirement.Kind.MOCK, "=cmd()", "", "", true, 1, BigDecimal.valueOf(60))));
        refused("programmes.requirements.none", () -> change(1, 0, 12));
        refused("programmes.requirements.hours", () -> change(1, -5, 12, COURSE));
        refused("programmes.requirements.stale", () -> change(7, 3, 12, COURSE));
        long instructor = Somebody.with("教员", Role.INSTRUCTOR);
        refused(
                "platform.forbidden",
                () -> Somebody.as(instructor, () -> editing.change(old.programme, 1, 3, 0, 12, List.of(COURSE), "x")));
    }

    private int change(int seen, int hours, int months, RequirementSheet.Line... lines) {
        return Somebody.as(
                old.administrator,
                () -> editing.change(old.programme, seen, hours, hours / 2, months, List.of(lines), "新的要求"));
    }

    private Candidate.State state(long cohort, long person) {
        return Somebody.as(old.administrator, () -> issuing.candidates(cohort)).stream()
                .filter(it -> it.personId() == person)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void issue(long cohort, long person) {
        Somebody.as(old.administrator, () -> issuing.issue(cohort, List.of(person)));
    }

    private static long months(long person) {
        return Sql.count(
                "SELECT TIMESTAMPDIFF(MONTH, issued_on, expires_on + INTERVAL 1 DAY) FROM certificate WHERE person_id = ?",
                person);
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
