package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.TestTransactions;
import org.watchroom.testing.UseCases;

@UseCases
class StartIT {

    private ExamHall hall;
    private long lin;

    @BeforeEach
    void anOpenSitting() {
        hall = new ExamHall();
        lin = hall.trainee;
    }

    @Test
    void aPaperIsFrozenAtItsStart() {
        AttemptPaper paper = hall.start(lin);
        assertThat(paper.fresh()).isTrue();
        assertThat(paper.epoch()).isEqualTo(1);
        assertThat(paper.questions()).hasSize(8);
        assertThat(Duration.between(paper.serverTime(), paper.deadline())).isEqualTo(Duration.ofMinutes(60));
        assertThat(Sql.count("SELECT COUNT(*) FROM paper_question WHERE attempt_id = ?", paper.id()))
                .isEqualTo(8);
    }

    @Test
    void neitherAStartNorAHandingInHoldsOneConnectionAndWaitsForAnother() {
        assertThat(TestTransactions.most(() -> {
                    AttemptPaper paper = hall.start(lin);
                    Somebody.as(lin, () -> hall.exam.submit(paper.id()));
                }))
                .isEqualTo(1);
    }

    @Test
    void startsAtTheSameMomentOpenOnePaper() {
        Callable<AttemptPaper> start = () -> hall.start(lin);
        List<AttemptPaper> papers = ExamHall.together(Collections.nCopies(6, start));
        assertThat(papers).doesNotContainNull();
        assertThat(papers.stream().map(AttemptPaper::id).distinct()).hasSize(1);
        assertThat(papers.stream().map(AttemptPaper::epoch)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(papers.stream().filter(AttemptPaper::fresh)).hasSize(1);
    }

    @Test
    void theWindowEndsAPaperAndExtraTimeLengthensIt() {
        Sql.run("INSERT INTO extra_time VALUES (?, ?, 30)", hall.sitting, lin);
        AttemptPaper longer = hall.start(lin);
        assertThat(Duration.between(longer.serverTime(), longer.deadline())).isEqualTo(Duration.ofMinutes(90));
        Sql.run("UPDATE sitting SET closes_at = UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE WHERE id = ?", hall.sitting);
        AttemptPaper shorter = hall.start(hall.traineeNamed("wang"));
        assertThat(Duration.between(shorter.serverTime(), shorter.deadline()))
                .isLessThanOrEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void nobodyStartsOutsideTheWindowOrTheCohortOrTooOften() {
        long stranger = Somebody.with("zhao", Role.TRAINEE);
        assertRefused(() -> hall.start(stranger), "exams.sitting.absent");
        assertRefused(() -> Somebody.as(lin, () -> hall.exam.start(999_999)), "exams.sitting.absent");
        for (int i = 0; i < 3; i++) {
            AttemptPaper paper = hall.start(lin);
            Somebody.as(lin, () -> hall.exam.submit(paper.id()));
        }
        assertRefused(() -> hall.start(lin), "exams.sitting.no-more");
        long wang = hall.traineeNamed("wang");
        Sql.run("UPDATE sitting SET opens_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE id = ?", hall.sitting);
        assertRefused(() -> hall.start(wang), "exams.sitting.not-open");
        Sql.run(
                "UPDATE sitting SET opens_at = UTC_TIMESTAMP(6) - INTERVAL 2 DAY, closes_at = UTC_TIMESTAMP(6)"
                        + " WHERE id = ?",
                hall.sitting);
        assertRefused(() -> hall.start(wang), "exams.sitting.over");
    }

    @Test
    void anInstructorSitsNoExam() {
        long instructor = Somebody.with("chen", Role.INSTRUCTOR);
        assertRefused(() -> hall.start(instructor), "platform.forbidden");
    }

    @Test
    void aSittingThatTheBankCannotFillIsNotCreated() {
        long admin = Somebody.with("admin", Role.ADMINISTRATOR);
        Sql.run(
                "UPDATE blueprint_cell SET item_count = 9 WHERE blueprint_id = ? AND kind = 'MULTIPLE'",
                hall.blueprint);
        MySitting open = Somebody.as(lin, () -> House.bean(ExamResults.class).mine(hall.sitting));
        assertRefused(
                () -> Somebody.as(
                        admin,
                        () -> House.bean(Sittings.class)
                                .create(new NewSitting(
                                        hall.blueprint,
                                        hall.cohort,
                                        "模拟",
                                        null,
                                        open.opensAt(),
                                        open.closesAt(),
                                        1,
                                        "AT_ONCE"))),
                "exams.bank.thin.MULTIPLE");
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
