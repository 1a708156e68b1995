package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.programmes.Training.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Role;
import org.watchroom.programmes.AttendanceTaking.CodeRead;
import org.watchroom.programmes.AttendanceTaking.Entry;
import org.watchroom.programmes.model.SessionRepository;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Who was there: by list, and by the code that is shown in the room. */
@UseCases
class AttendanceIT {

    private Training training;
    private AttendanceTaking attendance;
    private Instant now;
    private long cohort;
    private long trainee;

    @BeforeEach
    void open() {
        training = new Training();
        attendance = House.bean(AttendanceTaking.class);
        now = House.bean(Clock.class).instant();
        cohort = training.cohort("甲班", LocalDate.ofInstant(now, Cohorts.ZONE).minusDays(20));
        trainee = training.trainee("学员");
        training.enrol(cohort, trainee);
        training.appoint(cohort, training.instructor);
    }

    @Test
    void theInstructorMarksWhoIsThereAndTheMinutesCount() {
        long late = training.trainee("迟到的");
        long absent = training.trainee("没来的");
        long excused = training.trainee("请假的");
        training.enrol(cohort, late, absent, excused);
        long session = session(now.minus(Duration.ofHours(2)), 135);

        record(
                session,
                new Entry(trainee, "PRESENT", 0),
                new Entry(late, "LATE", 45),
                new Entry(absent, "ABSENT", 0),
                new Entry(excused, "EXCUSED", 0));

        assertThat(hours(trainee)).isEqualTo(3);
        assertThat(hours(late)).isEqualTo(2);
        assertThat(hours(absent)).isZero();
        assertThat(hours(excused)).isZero();
        record(session, new Entry(absent, "PRESENT", 0));
        assertThat(hours(absent)).isEqualTo(3);
        assertThat(hours(trainee)).isEqualTo(3);
    }

    @Test
    void minutesAddUpBeforeTheyAreCutToHours() {
        for (int day = 3; day <= 5; day++) {
            record(session(now.minus(Duration.ofDays(day)), 60), new Entry(trainee, "PRESENT", 0));
        }
        assertThat(hours(trainee)).isEqualTo(4);
    }

    @Test
    void whatWasCancelledCountsNoMoreAndATransferLosesNothing() {
        long session = session(now.minus(Duration.ofDays(3)), 90);
        long off = session(now.minus(Duration.ofDays(2)), 90);
        record(session, new Entry(trainee, "PRESENT", 0));
        record(off, new Entry(trainee, "PRESENT", 0));
        assertThat(hours(trainee)).isEqualTo(4);
        Somebody.as(training.administrator, () -> {
            House.bean(Timetable.class).cancel(off);
            return null;
        });
        long other = training.cohort("乙班");
        Somebody.as(training.administrator, () -> House.bean(Enrolling.class).transfer(cohort, trainee, other, "换班"));
        assertThat(hours(trainee)).isEqualTo(2);
    }

    @Test
    void onlyThoseWhoHoldTheSessionTakeAttendance() {
        long session = session(now, 90);
        long stranger = Somebody.with("别的教员", Role.INSTRUCTOR);
        refused("programmes.attendance.not-yours", () -> Somebody.as(stranger, () -> attendance.list(session)));
        refused("programmes.attendance.not-yours", () -> as(stranger, session, new Entry(trainee, "PRESENT", 0)));
        refused("programmes.attendance.not-yours", () -> Somebody.as(stranger, () -> attendance.code(session)));
        refused("platform.forbidden", () -> as(trainee, session, new Entry(trainee, "PRESENT", 0)));
        as(training.administrator, session, new Entry(trainee, "PRESENT", 0));
        assertThat(Sql.count("SELECT COUNT(*) FROM attendance")).isEqualTo(1);
    }

    @Test
    void nobodyMarksThemselfOrStrangersAndThenNothingIsKept() {
        long session = session(now, 90);
        long stranger = training.trainee("外人");
        refused(
                "programmes.attendance.stranger",
                () -> record(session, new Entry(trainee, "PRESENT", 0), new Entry(stranger, "PRESENT", 0)));
        long admin = training.administrator;
        Sql.run("INSERT INTO account_role (person_id, role) VALUES (?, 'TRAINEE')", admin);
        training.enrol(cohort, admin);
        refused(
                "programmes.attendance.yourself",
                () -> as(admin, session, new Entry(trainee, "PRESENT", 0), new Entry(admin, "PRESENT", 0)));
        assertThat(Sql.count("SELECT COUNT(*) FROM attendance")).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "present", "HERE", "=1+1"})
    void thereAreFourMarks(String state) {
        long session = session(now, 90);
        refused("programmes.attendance.state", () -> record(session, new Entry(trainee, state, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 91, Integer.MAX_VALUE})
    void nobodyIsLaterThanTheSessionIsLong(int minutes) {
        long session = session(now, 90);
        refused("programmes.attendance.late", () -> record(session, new Entry(trainee, "LATE", minutes)));
    }

    @Test
    void attendanceOpensHalfAnHourBefore() {
        refused(
                "programmes.attendance.early",
                () -> record(session(now.plus(Duration.ofMinutes(40)), 90), new Entry(trainee, "PRESENT", 0)));
        record(session(now.plus(Duration.ofMinutes(20)), 90), new Entry(trainee, "PRESENT", 0));
    }

    @Test
    void whoReadsTheCodeInTheRoomIsThere() {
        long session = session(now.minus(Duration.ofMinutes(5)), 90);
        AttendanceTaking.Arrival arrival = arrive(trainee, code(session));
        assertThat(arrival.state()).isEqualTo("PRESENT");
        assertThat(arrival.already()).isFalse();
        assertThat(hours(trainee)).isEqualTo(2);
        assertThat(Somebody.as(training.instructor, () -> attendance.list(session))
                        .get(0)
                        .byCode())
                .isTrue();
    }

    @Test
    void whoComesLateIsLateByTheClock() {
        long session = session(now.minus(Duration.ofMinutes(46)), 91);
        assertThat(arrive(trainee, code(session)).state()).isEqualTo("LATE");
        assertThat(hours(trainee)).isEqualTo(1);
    }

    @Test
    void theSameCodeTwiceChangesNothingAndTheInstructorsMarkStays() {
        long session = session(now, 90);
        record(session, new Entry(trainee, "ABSENT", 0));
        AttendanceTaking.Arrival again = arrive(trainee, code(session));
        assertThat(again.already()).isTrue();
        assertThat(again.state()).isEqualTo("ABSENT");
    }

    @Test
    void anOldCodeIsWorthNothing() {
        long session = session(now, 90);
        for (int seconds : List.of(31, 60, 3600)) {
            String old = codeAt(session, now.minusSeconds(seconds));
            refused("programmes.attendance.code", () -> arrive(trainee, old));
        }
        String future = codeAt(session, now.plusSeconds(120));
        refused("programmes.attendance.code", () -> arrive(trainee, future));
        assertThat(Sql.count("SELECT COUNT(*) FROM attendance")).isZero();
    }

    @Test
    void whoSignsInAfterReadingTheCodeIsThereFromThen() {
        long session = session(now.minus(Duration.ofMinutes(46)), 91);
        Instant read = now.minus(Duration.ofMinutes(9));
        CodeRead then = new CodeRead(codeAt(session, read), read);
        assertThat(Somebody.as(trainee, () -> attendance.arrive(then)).state()).isEqualTo("LATE");
        assertThat(Sql.count("SELECT minutes FROM attendance")).isEqualTo(91 - 37);
    }

    @Test
    void aCodeThatWasReadTooLongAgoIsWorthNothing() {
        long session = session(now.minus(Duration.ofMinutes(46)), 91);
        Instant read = now.minus(Duration.ofMinutes(11));
        CodeRead then = new CodeRead(codeAt(session, read), read);
        refused("programmes.attendance.code", () -> Somebody.as(trainee, () -> attendance.arrive(then)));
        CodeRead never = new CodeRead(codeAt(session, read.minusSeconds(31)), read);
        refused("programmes.attendance.code", () -> Somebody.as(trainee, () -> attendance.arrive(never)));
    }

    @Test
    void aCodeMayBeReadBeforeSigningInAndAnOldOneIsRefusedThen() {
        long session = session(now, 90);
        String code = code(session);
        long anybody = Somebody.with("路人");
        assertThat(Somebody.as(anybody, () -> attendance.read(code)).code()).isEqualTo(code);
        String old = codeAt(session, now.minusSeconds(31));
        refused("programmes.attendance.code", () -> Somebody.as(anybody, () -> attendance.read(old)));
        assertThat(Sql.count("SELECT COUNT(*) FROM attendance")).isZero();
    }

    @Test
    void aCodeIsGoodForItsOwnSessionAlone() {
        long session = session(now, 90);
        long second = session(now, 60);
        String code = code(session);
        String forged = second + code.substring(code.indexOf('.'));
        refused("programmes.attendance.code", () -> arrive(trainee, forged));
        String changed = code.substring(0, code.length() - 1) + (code.endsWith("A") ? "B" : "A");
        refused("programmes.attendance.code", () -> arrive(trainee, changed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1", "1.2", "1.2.3", "a.b.c", "999999999999999999999.1.AAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1"})
    void whatIsNoCodeIsRefused(String code) {
        refused("programmes.attendance.code", () -> arrive(trainee, code));
    }

    @Test
    void strangersAndLatecomersCannotUseTheCode() {
        long session = session(now, 90);
        long stranger = training.trainee("外人");
        refused("programmes.attendance.not-enrolled", () -> arrive(stranger, code(session)));
        long over = session(now.minus(Duration.ofHours(3)), 90);
        refused("programmes.attendance.over", () -> arrive(trainee, code(over)));
        refused("platform.forbidden", () -> arrive(training.instructor, code(session)));
        Somebody.as(training.administrator, () -> {
            House.bean(Enrolling.class).withdraw(cohort, trainee, "走了");
            return null;
        });
        refused("programmes.attendance.not-enrolled", () -> arrive(trainee, code(session)));
    }

    private long session(Instant starts, int minutes) {
        return Somebody.as(
                training.administrator,
                () -> House.bean(Timetable.class)
                        .plan(
                                cohort,
                                new Timetable.Draft(
                                        "THEORY", "课", "", null, starts, starts.plus(Duration.ofMinutes(minutes)))));
    }

    private void record(long session, Entry... entries) {
        as(training.instructor, session, entries);
    }

    private void as(long person, long session, Entry... entries) {
        Somebody.as(person, () -> {
            attendance.record(session, List.of(entries));
            return null;
        });
    }

    private String code(long session) {
        return Somebody.as(training.instructor, () -> attendance.code(session));
    }

    private static String codeAt(long session, Instant at) {
        return new RoomCode(Clock.fixed(at, ZoneOffset.UTC))
                .now(House.bean(SessionRepository.class).get(session));
    }

    private AttendanceTaking.Arrival arrive(long person, String code) {
        return Somebody.as(person, () -> attendance.arrive(code));
    }

    private int hours(long person) {
        return Somebody.as(
                                training.administrator,
                                () -> House.bean(AttendanceHours.class).minutes(training.programme, List.of(person)))
                        .get(person)
                / AttendanceTaking.MINUTES_OF_AN_HOUR;
    }
}
