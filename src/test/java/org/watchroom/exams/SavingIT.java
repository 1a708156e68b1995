package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.exams.ExamHall.overdue;
import static org.watchroom.exams.ExamHall.together;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SavingIT {

    private static final String ANSWERS = "SELECT COUNT(*) FROM answer WHERE attempt_id = ?";

    private ExamHall hall;
    private long lin;
    private AttemptPaper paper;

    @BeforeEach
    void anOpenSitting() {
        hall = new ExamHall();
        lin = hall.trainee;
        paper = hall.start(lin);
    }

    @Test
    void aSavedAnswerIsReadBack() {
        AnswerReceipt receipt = hall.save(lin, paper, 1, 1, "B");
        assertThat(receipt.seq()).isEqualTo(1);
        hall.save(lin, paper, 1, 2, "C");
        hall.save(lin, paper, 2, 3, "");
        AttemptState state = Somebody.as(lin, () -> hall.exam.state(paper.id()));
        assertThat(state.answers())
                .containsExactly(
                        new AttemptState.Answer(1, 1, 2, List.of("C")), new AttemptState.Answer(2, 1, 3, List.of()));
        assertThat(state.state()).isEqualTo("OPEN");
    }

    @Test
    void anotherTraineesAttemptCannotBeReadSavedOrSubmitted() {
        long other = hall.traineeNamed("wang");
        assertRefused(() -> Somebody.as(other, () -> hall.exam.state(paper.id())), "exams.attempt.absent");
        assertRefused(() -> hall.save(other, paper, 1, 1, "A"), "exams.attempt.absent");
        assertRefused(() -> Somebody.as(other, () -> hall.exam.submit(paper.id())), "exams.attempt.absent");
        assertThat(Sql.count(ANSWERS, paper.id())).isZero();
        assertThat(Sql.text("SELECT state FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo("OPEN");
        assertThat(Sql.count("SELECT COUNT(*) FROM late_answer")).isZero();
    }

    @Test
    void anAnswerAfterTheDeadlineIsRefusedAndKeptApart() {
        hall.save(lin, paper, 1, 1, ExamHall.right(paper, 1));
        overdue(paper.id(), 1);
        assertRefused(() -> hall.save(lin, paper, 2, 2, ExamHall.right(paper, 2)), "exams.attempt.closed");
        assertRefused(() -> hall.save(lin, paper, 2, 2, ExamHall.right(paper, 2)), "exams.attempt.closed");
        assertThat(Sql.count(ANSWERS, paper.id())).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM late_answer WHERE attempt_id = ? AND no = 2", paper.id()))
                .isEqualTo(1);
        ExamResult result = Somebody.as(lin, () -> hall.exam.submit(paper.id()));
        assertThat(result.sealCause()).isEqualTo("DEADLINE");
        assertThat(result.finishedAt())
                .isEqualTo(Somebody.as(lin, () -> hall.exam.state(paper.id())).deadline());
        assertThat(result.points()).isEqualByComparingTo("10");
    }

    @Test
    void theSameSaveSentFiveTimesCountsOnceAndGetsTheSameReceipt() {
        AnswerReceipt first = hall.save(lin, paper, 1, 1, "A");
        for (int i = 0; i < 4; i++) {
            assertThat(hall.save(lin, paper, 1, 1, "A").savedAt()).isEqualTo(first.savedAt());
        }
        assertThat(Sql.count(ANSWERS, paper.id())).isEqualTo(1);
    }

    @Test
    void theSameSaveSentFiveTimesAtOnceCountsOnceAndGetsTheSameReceipt() {
        for (int round = 1; round <= 10; round++) {
            int seq = round;
            Callable<AnswerReceipt> save = () -> hall.save(lin, paper, 1, seq, "A");
            List<AnswerReceipt> receipts = together(Collections.nCopies(5, save));
            assertThat(receipts).doesNotContainNull();
            assertThat(receipts.stream().map(AnswerReceipt::savedAt).distinct()).hasSize(1);
        }
        assertThat(Sql.count(ANSWERS, paper.id())).isEqualTo(10);
    }

    @Test
    void anotherChoiceUnderTheSameNumberDoesNotReplaceTheFirst() {
        hall.save(lin, paper, 1, 1, "A");
        assertRefused(() -> hall.save(lin, paper, 1, 1, "B"), "exams.answer.kept-first");
        assertThat(Sql.text("SELECT choice FROM answer WHERE attempt_id = ?", paper.id()))
                .isEqualTo("A");
    }

    @Test
    void theNewerDeviceTakesOverAndTheOlderIsRefused() {
        hall.save(lin, paper, 1, 1, "A");
        AttemptPaper newer = hall.start(lin);
        assertThat(newer.fresh()).isFalse();
        assertThat(newer.id()).isEqualTo(paper.id());
        assertThat(newer.epoch()).isEqualTo(paper.epoch() + 1);
        assertThat(newer.questions()).isEqualTo(paper.questions());
        assertThat(newer.deadline()).isEqualTo(paper.deadline());
        assertRefused(() -> hall.save(lin, paper, 1, 2, "B"), "exams.attempt.continued-elsewhere");
        hall.save(lin, newer, 1, 1, "C");
        assertThat(hall.save(lin, paper, 1, 1, "A").seq())
                .as("acknowledged before")
                .isEqualTo(1);
        assertThat(Somebody.as(lin, () -> hall.exam.state(paper.id())).answers())
                .containsExactly(new AttemptState.Answer(1, 2, 1, List.of("C")));
    }

    @Test
    void aChoiceThatIsNotOnThePaperIsRefused() {
        assertRefused(() -> hall.save(lin, paper, 1, 1, "E"), "exams.answer.not-on-paper");
        assertRefused(() -> hall.save(lin, paper, 1, 1, "AB"), "exams.answer.not-on-paper");
        assertRefused(() -> hall.save(lin, paper, 1, 1, "T"), "exams.answer.not-on-paper");
        assertRefused(() -> hall.save(lin, paper, 7, 1, "A"), "exams.answer.not-on-paper");
        assertRefused(() -> hall.save(lin, paper, 9, 1, "A"), "exams.answer.not-on-paper");
        assertRefused(() -> hall.save(lin, paper, 0, 1, "A"), "exams.answer.not-on-paper");
        assertThat(Sql.count(ANSWERS, paper.id())).isZero();
        hall.save(lin, paper, 5, 1, "BD");
        hall.save(lin, paper, 7, 2, "F");
    }

    @Test
    void anEpochThatWasNeverGivenOutIsRefused() {
        assertRefused(
                () -> Somebody.as(
                        lin, () -> hall.exam.saveAnswer(paper.id(), 1, new SentAnswer(9, 1, List.of("A"), null))),
                "exams.attempt.epoch-unknown");
    }

    @Test
    void aSaveThatRacesTheSealIsEitherAcknowledgedAndGradedOrRefused() {
        for (int round = 0; round < 8; round++) {
            long person = hall.traineeNamed("race" + round);
            AttemptPaper raced = hall.start(person);
            List<Callable<Object>> works = new java.util.ArrayList<>();
            IntStream.rangeClosed(1, 8)
                    .forEach(no -> works.add(() -> hall.save(person, raced, no, 1, ExamHall.right(raced, no))));
            works.add(4, () -> Somebody.as(person, () -> hall.exam.submit(raced.id())));
            List<Object> answers = together(works);
            long acknowledged =
                    answers.stream().filter(AnswerReceipt.class::isInstance).count();
            assertThat(answers.get(4)).isInstanceOf(ExamResult.class);
            assertThat(Sql.count(ANSWERS, raced.id())).isEqualTo(acknowledged);
            assertThat(Sql.count("SELECT COUNT(*) FROM graded_answer WHERE attempt_id = ? AND awarded > 0", raced.id()))
                    .isEqualTo(acknowledged);
            assertThat(Sql.count("SELECT COUNT(*) FROM late_answer WHERE attempt_id = ?", raced.id()))
                    .isEqualTo(8 - acknowledged);
        }
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
