package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.exams.ExamHall.overdue;
import static org.watchroom.exams.ExamHall.right;
import static org.watchroom.exams.ExamHall.together;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class InvigilationIT {

    private static final Reason FIRE = new Reason("消防演练");

    private final Invigilation desk = House.bean(Invigilation.class);
    private final Reopening reopening = House.bean(Reopening.class);
    private final ExamResults results = House.bean(ExamResults.class);
    private ExamHall hall;
    private long instructor;
    private long lin;
    private AttemptPaper paper;

    @BeforeEach
    void aPaperIsBeingWritten() {
        hall = new ExamHall();
        instructor = Somebody.with("高鸿远", Role.INSTRUCTOR);
        lin = hall.trainee;
        paper = hall.start(lin);
    }

    @Test
    void nothingIsTakenDuringAPauseAndTheSameAnswerIsTakenAfterwards() {
        hall.save(lin, paper, 1, 1, "A");
        pause(lin);
        assertRefused(() -> hall.save(lin, paper, 2, 2, "A"), "exams.attempt.paused");
        assertRefused(() -> hall.start(lin), "exams.attempt.paused");
        assertRefused(() -> submit(paper), "exams.attempt.paused");
        assertThat(hall.save(lin, paper, 1, 1, "A").seq()).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM late_answer")).isZero();
        resume(lin);
        hall.save(lin, paper, 2, 2, "A");
        assertThat(Sql.count("SELECT COUNT(*) FROM answer WHERE attempt_id = ?", paper.id()))
                .isEqualTo(2);
    }

    @Test
    void theDeadlineMovesByTheLengthOfThePauseAndTheSweeperLeavesItAlone() {
        overdue(paper.id(), -5);
        pause(lin);
        Sql.run(
                "UPDATE attempt SET paused_at = paused_at - INTERVAL 10 MINUTE, deadline = deadline - INTERVAL 10 MINUTE"
                        + " WHERE id = ?",
                paper.id());
        OverduePapers papers = House.bean(OverduePapers.class);
        House.bean(Acting.class).asSystem(() -> papers.overdue().forEach(papers::seal));
        assertThat(state().state()).isEqualTo("OPEN");
        assertThat(state().pausedAt()).isNotNull();
        Instant before = state().deadline();
        resume(lin);
        assertThat(Duration.between(before, state().deadline()))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(state().pausedAt()).isNull();
        hall.save(lin, paper, 1, 1, "A");
    }

    @Test
    void aPauseDuringSavesLosesNoneThatWasAcknowledged() {
        List<Callable<Object>> works = new ArrayList<>();
        for (int no = 1; no <= 8; no++) {
            int each = no;
            works.add(() -> hall.save(lin, paper, each, each, right(paper, each)));
        }
        works.add(() -> pause(lin));
        List<Object> done = together(works);
        long acknowledged = done.subList(0, 8).stream().filter(Objects::nonNull).count();
        assertThat(done.get(8)).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM answer WHERE attempt_id = ?", paper.id()))
                .isEqualTo(acknowledged);
        assertThat(Sql.count("SELECT COUNT(*) FROM late_answer")).isZero();
        resume(lin);
        for (int no = 1; no <= 8; no++) {
            hall.save(lin, paper, no, no, right(paper, no));
        }
        assertThat(submit(paper).points()).isEqualByComparingTo("100");
    }

    @Test
    void minutesForEverybodyMoveEveryOpenDeadlineAndTheWindowFollows() {
        long wang = hall.traineeNamed("wang");
        AttemptPaper other = hall.start(wang);
        Sql.run("UPDATE sitting SET closes_at = (SELECT MAX(deadline) FROM attempt) WHERE id = ?", hall.sitting);
        pause(wang);
        assertThat((int) Somebody.as(instructor, () -> desk.extend(hall.sitting, null, 5, FIRE)))
                .isEqualTo(2);
        assertThat(Duration.between(paper.deadline(), state().deadline())).isEqualTo(Duration.ofMinutes(5));
        assertThat(
                        Sql.count(
                                "SELECT COUNT(*) FROM attempt a JOIN sitting s ON s.id = a.sitting_id WHERE a.deadline <= s.closes_at"))
                .isEqualTo(2);
        assertThat(Sql.text("SELECT CONCAT(deed, ' ', subject, ' ', reason) FROM action_log WHERE deed LIKE '%extend'"))
                .isEqualTo("Invigilation.extend " + hall.sitting + " 5 消防演练");
        assertThat(other.id()).isNotEqualTo(paper.id());
    }

    @Test
    void extraTimeGivenAfterAPauseIsOnTopOfIt() {
        pause(lin);
        Sql.run("UPDATE attempt SET paused_at = paused_at - INTERVAL 10 MINUTE WHERE id = ?", paper.id());
        resume(lin);
        Instant before = state().deadline();
        Somebody.as(instructor, () -> {
            House.bean(ExtraTime.class).grant(hall.sitting, lin, 20, FIRE);
            return null;
        });
        assertThat(Duration.between(before, state().deadline())).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void tenSealingsAtOnceSealOnce() {
        hall.save(lin, paper, 1, 1, right(paper, 1));
        Callable<Integer> seal = () -> seal(lin);
        List<Integer> all = together(Collections.nCopies(10, seal));
        assertThat(all).filteredOn(Objects::nonNull).containsExactly(1);
        assertThat(Sql.text("SELECT CONCAT(state, ' ', seal_cause, ' ', points) FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo("SEALED INVIGILATOR 10.00");
        assertThat(Sql.count("SELECT COUNT(*) FROM graded_answer WHERE attempt_id = ?", paper.id()))
                .isEqualTo(8);
    }

    @Test
    void aPausedPaperFinishesWhenItWasPaused() {
        pause(lin);
        String pausedAt = Sql.text("SELECT paused_at FROM attempt WHERE id = ?", paper.id());
        seal(null);
        assertThat(Sql.text("SELECT finished_at FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo(pausedAt);
    }

    @Test
    void aReopenedPaperKeepsWhatItHadComeToAndIsGradedAnew() {
        hall.save(lin, paper, 1, 1, right(paper, 1));
        submit(paper);
        String hash = Sql.text("SELECT paper_hash FROM attempt WHERE id = ?", paper.id());
        List<Object> both = together(Collections.nCopies(2, (Callable<Object>) () -> reopen(lin)));
        assertThat(both).containsExactlyInAnyOrder(true, null);
        AttemptPaper again = hall.start(lin);
        assertThat(again.id()).isEqualTo(paper.id());
        assertThat(again.epoch()).isEqualTo(2);
        assertThat(Duration.between(again.serverTime(), again.deadline()))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        hall.save(lin, again, 2, 1, right(again, 2));
        assertThat(submit(again).points()).isEqualByComparingTo("20");
        assertThat(
                        Sql.text(
                                "SELECT CONCAT(number, ' ', seal_cause, ' ', points, ' ', paper_hash, ' ', reason, ' ', reopened_by) FROM sealing"))
                .isEqualTo("1 SUBMITTED 10.00 " + hash + " 消防演练 " + instructor);
        assertThat(Sql.count("SELECT COUNT(*) FROM sealing_mark WHERE awarded > 0"))
                .isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM graded_answer WHERE awarded > 0"))
                .isEqualTo(2);
    }

    @Test
    void whoSawTheRightAnswersWritesNoMoreAndWhoSawTheScoreMay() {
        submit(paper);
        Somebody.as(lin, () -> results.result(paper.id()));
        reopen(lin);
        submit(hall.start(lin));
        assertThat(Somebody.as(lin, () -> results.review(paper.id()))).isPresent();
        assertRefused(() -> reopen(lin), "exams.reopen.seen");
        assertThat(Sql.count("SELECT COUNT(*) FROM sealing")).isEqualTo(1);
    }

    @Test
    void whatCannotBeDoneIsRefusedAndChangesNothing() {
        assertRefused(() -> resume(lin), "exams.desk.none-paused");
        assertRefused(() -> reopen(lin), "exams.reopen.open");
        assertRefused(
                () -> Somebody.as(instructor, () -> desk.extend(hall.sitting, lin, 0, FIRE)), "exams.desk.minutes");
        assertRefused(
                () -> Somebody.as(instructor, () -> desk.extend(hall.sitting, lin, 241, FIRE)), "exams.desk.minutes");
        assertRefused(() -> Somebody.as(instructor, () -> desk.pause(-1, null, FIRE)), "exams.sitting.absent");
        assertRefused(() -> Somebody.as(lin, () -> desk.extend(hall.sitting, lin, 9, FIRE)), "platform.forbidden");
        assertRefused(() -> Somebody.as(instructor, () -> desk.seal(hall.sitting, instructor, FIRE)), "exams.desk.own");
        seal(lin);
        assertRefused(() -> pause(lin), "exams.desk.none-writing");
        assertRefused(() -> seal(null), "exams.desk.none-open");
        overdue(hall.start(lin).id(), 1);
        assertRefused(() -> pause(null), "exams.desk.none-writing");
    }

    private int pause(Long person) {
        return Somebody.as(instructor, () -> desk.pause(hall.sitting, person, FIRE));
    }

    private int resume(Long person) {
        return Somebody.as(instructor, () -> desk.resume(hall.sitting, person));
    }

    private int seal(Long person) {
        return Somebody.as(instructor, () -> desk.seal(hall.sitting, person, FIRE));
    }

    private boolean reopen(long person) {
        return Somebody.as(instructor, () -> {
            reopening.reopen(hall.sitting, person, 10, FIRE);
            return true;
        });
    }

    private AttemptState state() {
        return Somebody.as(lin, () -> hall.exam.state(paper.id()));
    }

    private ExamResult submit(AttemptPaper written) {
        return Somebody.as(lin, () -> hall.exam.submit(written.id()));
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
