package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.programmes.Training.refused;
import static org.watchroom.programmes.Training.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Seats, waiting lists, transfers and withdrawals. */
@UseCases
class EnrollingIT {

    private Training training;
    private Enrolling enrolling;

    @BeforeEach
    void open() {
        training = new Training();
        enrolling = House.bean(Enrolling.class);
    }

    @Test
    void whoComesWhenTheSeatsAreTakenWaitsInOrder() {
        long cohort = training.cohort("小班", 2);
        long a = training.trainee("甲");
        long b = training.trainee("乙");
        long c = training.trainee("丙");
        long d = training.trainee("丁");

        assertThat(training.enrol(cohort, a, b, c)).isEqualTo(new Enrolling.Enrolled(2, 1, 0));
        assertThat(training.enrol(cohort, d, a)).isEqualTo(new Enrolling.Enrolled(0, 1, 1));
        assertThat(training.facts(cohort).trainees()).isEqualTo(2);
        assertThat(training.facts(cohort).waiting()).isEqualTo(2);

        withdraw(cohort, a, "工作调动");
        assertThat(state(cohort, a)).isEqualTo("WITHDRAWN");
        assertThat(state(cohort, c)).isEqualTo("ENROLLED");
        assertThat(state(cohort, d)).isEqualTo("WAITING");
        withdraw(cohort, b, "生病");
        assertThat(state(cohort, d)).isEqualTo("ENROLLED");
    }

    @Test
    void whoLeavesTheWaitingListFreesNoSeat() {
        long cohort = training.cohort("小班", 1);
        long a = training.trainee("甲");
        long b = training.trainee("乙");
        long c = training.trainee("丙");
        training.enrol(cohort, a, b, c);
        withdraw(cohort, b, "不来了");
        assertThat(state(cohort, c)).isEqualTo("WAITING");
    }

    @Test
    void moreSeatsMoveThoseUpWhoWait() {
        long cohort = training.cohort("小班", 1);
        long a = training.trainee("甲");
        long b = training.trainee("乙");
        long c = training.trainee("丙");
        training.enrol(cohort, a, b, c);

        assertThat(training.seats(cohort, 2)).isEqualTo(1);
        assertThat(state(cohort, b)).isEqualTo("ENROLLED");
        assertThat(state(cohort, c)).isEqualTo("WAITING");
        assertThat(training.seats(cohort, null)).isEqualTo(1);
        assertThat(state(cohort, c)).isEqualTo("ENROLLED");
        refused("programmes.cohort.seats-taken", () -> training.seats(cohort, 2));
    }

    @Test
    void theSameSeatIsNeverGivenTwice() throws Exception {
        long cohort = training.cohort("抢座", 3);
        List<Callable<Object>> rush = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long person = training.trainee("学员" + i);
            rush.add(() -> training.enrol(cohort, person));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Object> done : pool.invokeAll(rush)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(training.facts(cohort).trainees()).isEqualTo(3);
        assertThat(training.facts(cohort).waiting()).isEqualTo(5);
    }

    @Test
    void aTransferKeepsTheOldEnrolmentOnRecordAndMovesSomebodyUp() {
        long from = training.cohort("甲班", 1);
        long to = training.cohort("乙班");
        long a = training.trainee("甲");
        long b = training.trainee("乙");
        training.enrol(from, a, b);

        boolean seated = Somebody.as(training.administrator, () -> enrolling.transfer(from, a, to, "上夜班，换时间"));

        assertThat(seated).isTrue();
        assertThat(state(from, a)).isEqualTo("TRANSFERRED");
        assertThat(state(to, a)).isEqualTo("ENROLLED");
        assertThat(state(from, b)).isEqualTo("ENROLLED");
        List<Enrolling.Happening> history = Somebody.as(training.administrator, () -> enrolling.history(from));
        assertThat(history)
                .extracting(Enrolling.Happening::kind)
                .containsExactly("MOVED_UP", "TRANSFERRED", "WAITING", "ENROLLED");
        assertThat(history.get(1).reason()).isEqualTo("上夜班，换时间");
        assertThat(history.get(1).otherCohort()).isEqualTo("乙班");
        assertThat(history.get(1).by()).isEqualTo("admin");
    }

    @Test
    void aTransferIntoAFullCohortWaitsThere() {
        long from = training.cohort("甲班");
        long to = training.cohort("乙班", 1);
        long a = training.trainee("甲");
        training.enrol(from, a);
        training.enrol(to, training.trainee("乙"));
        assertThat(Somebody.as(training.administrator, () -> enrolling.transfer(from, a, to, "换班")))
                .isFalse();
        assertThat(state(to, a)).isEqualTo("WAITING");
    }

    @Test
    void impossibleTransfersAreRefused() {
        long from = training.cohort("甲班");
        long to = training.cohort("乙班");
        long a = training.trainee("甲");
        long stranger = training.trainee("外人");
        training.enrol(from, a);
        refused("programmes.enrol.same-cohort", () -> transfer(from, a, from, "x"));
        refused("programmes.enrol.not-in-cohort", () -> transfer(from, stranger, to, "x"));
        refused("programmes.cohort.absent", () -> transfer(from, a, -7, "x"));
        training.enrol(to, a);
        refused("programmes.enrol.there-already", () -> transfer(from, a, to, "x"));
        assertThat(state(from, a)).isEqualTo("ENROLLED");
    }

    @Test
    void whoWithdrewMayComeBackAndTheHistoryStays() {
        long cohort = training.cohort("甲班");
        long a = training.trainee("甲");
        training.enrol(cohort, a);
        withdraw(cohort, a, "生病");
        assertThat(training.enrol(cohort, a)).isEqualTo(new Enrolling.Enrolled(1, 0, 0));
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment WHERE cohort_id = ?", cohort))
                .isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM enrolment_event WHERE cohort_id = ?", cohort))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u3000"})
    void everyWithdrawalHasAReason(String reason) {
        long cohort = training.cohort("甲班");
        long a = training.trainee("甲");
        training.enrol(cohort, a);
        refused("programmes.enrol.reason", () -> withdraw(cohort, a, reason));
        refused("programmes.enrol.reason", () -> withdraw(cohort, a, "长".repeat(201)));
        assertThat(state(cohort, a)).isEqualTo("ENROLLED");
        withdraw(cohort, a, "𠮷㛃·🚒=HYPERLINK(\"x\")");
        assertThat(Sql.text("SELECT reason FROM enrolment_event WHERE kind = 'WITHDRAWN'"))
                .isEqualTo("𠮷㛃·🚒=HYPERLINK(\"x\")");
    }

    @Test
    void whoCannotBeInACohortBringsNobodyIn() {
        long cohort = training.cohort("甲班");
        long a = training.trainee("甲");
        long young = training.trainee("小孩");
        Sql.run(
                "UPDATE person SET birth_date = ? WHERE id = ?",
                LocalDate.of(2008, 9, 2).toString(),
                young);
        refused("programmes.enrol.nobody", () -> training.enrol(cohort));
        refused("programmes.enrol.unknown", () -> training.enrol(cohort, a, -1L));
        refused("programmes.enrol.too-young", () -> training.enrol(cohort, a, young));
        training.appoint(cohort, training.instructor);
        refused("programmes.enrol.instructor", () -> training.enrol(cohort, a, training.instructor));
        assertThat(training.facts(cohort).trainees()).isZero();
        Sql.run(
                "UPDATE person SET birth_date = ? WHERE id = ?",
                LocalDate.of(2008, 9, 1).toString(),
                young);
        assertThat(training.enrol(cohort, young).enrolled()).isEqualTo(1);
    }

    @Test
    void peopleAreFoundByNameAndInstitution() {
        long cohort = training.cohort("甲班");
        long home = Sql.run("INSERT INTO institution (name, district, kind, beds) VALUES ('松间养老院', '东', '养老院', 80)");
        long a = training.trainee("张_三");
        long b = training.trainee("李四");
        Sql.run("UPDATE person SET institution_id = ? WHERE id = ?", home, b);

        assertThat(found(cohort, null, home)).containsExactly("李四");
        assertThat(found(cohort, "张_", null)).containsExactly("张_三");
        assertThat(found(cohort, "%", null)).isEmpty();
        training.enrol(cohort, a);
        assertThat(found(cohort, "", null)).containsExactly("李四");
    }

    @Test
    void onlyAdministratorsMoveTrainees() {
        long cohort = training.cohort("甲班");
        long a = training.trainee("甲");
        training.enrol(cohort, a);
        for (long somebody : List.of(a, training.instructor)) {
            refused("platform.forbidden", () -> Somebody.as(somebody, () -> enrolling.enrol(cohort, List.of(a))));
            refused(
                    "platform.forbidden",
                    () -> Somebody.as(somebody, () -> {
                        enrolling.withdraw(cohort, a, "x");
                        return null;
                    }));
        }
    }

    private List<String> found(long cohort, String text, Long institution) {
        return Somebody.as(training.administrator, () -> enrolling.candidates(cohort, text, institution)).stream()
                .map(Enrolling.Found::name)
                .toList();
    }

    private void withdraw(long cohort, long person, String reason) {
        Somebody.as(training.administrator, () -> {
            enrolling.withdraw(cohort, person, reason);
            return null;
        });
    }

    private void transfer(long cohort, long person, long to, String reason) {
        Somebody.as(training.administrator, () -> enrolling.transfer(cohort, person, to, reason));
    }
}
