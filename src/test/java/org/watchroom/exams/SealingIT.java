package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.exams.ExamHall.overdue;
import static org.watchroom.exams.ExamHall.right;
import static org.watchroom.exams.ExamHall.together;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SealingIT {

    private ExamHall hall;
    private final ExamResults results = House.bean(ExamResults.class);
    private long lin;

    @BeforeEach
    void anOpenSitting() {
        hall = new ExamHall();
        lin = hall.trainee;
    }

    @Test
    void aPaperAnsweredRightEarnsEverythingAndPasses() {
        AttemptPaper paper = hall.start(lin);
        for (int no = 1; no <= 8; no++) {
            hall.save(lin, paper, no, no, right(paper, no));
        }
        ExamResult result = submit(lin, paper);
        assertThat(result.points()).isEqualByComparingTo("100");
        assertThat(result.passed()).isTrue();
        assertThat(result.functions())
                .extracting(ExamResult.FunctionScore::function, ExamResult.FunctionScore::percent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("职业道德", 100),
                        org.assertj.core.groups.Tuple.tuple("基础知识", 100));
        assertThat(Sql.text("SELECT paper_hash FROM attempt WHERE id = ?", paper.id()))
                .hasSize(64);
        ExamReview review = Somebody.as(lin, () -> results.review(paper.id()).orElseThrow());
        assertThat(review.questions()).hasSize(8).allMatch(ExamReview.Question::right);
    }

    @Test
    void theLastChoiceCountsAndOneTakenBackEarnsNothing() {
        AttemptPaper paper = hall.start(lin);
        hall.save(lin, paper, 1, 1, right(paper, 1));
        hall.save(lin, paper, 1, 2, "");
        hall.save(lin, paper, 5, 3, "AB".equals(right(paper, 5)) ? "CD" : "AB");
        hall.save(lin, paper, 5, 4, right(paper, 5));
        ExamResult result = submit(lin, paper);
        assertThat(result.points()).isEqualByComparingTo("20");
        assertThat(result.passed()).isFalse();
    }

    @Test
    void tenSubmissionsAtOnceSealOnce() {
        AttemptPaper paper = hall.start(lin);
        hall.save(lin, paper, 1, 1, right(paper, 1));
        Callable<ExamResult> submit = () -> submit(lin, paper);
        List<ExamResult> all = together(Collections.nCopies(10, submit));
        assertThat(all).doesNotContainNull();
        assertThat(all.stream().map(ExamResult::finishedAt).distinct()).hasSize(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM graded_answer WHERE attempt_id = ?", paper.id()))
                .isEqualTo(8);
        assertThat(submit(lin, paper)).usingRecursiveComparison().isEqualTo(all.get(0));
    }

    @Test
    void nothingIsTakenAfterSealing() {
        AttemptPaper paper = hall.start(lin);
        submit(lin, paper);
        assertThatThrownBy(() -> hall.save(lin, paper, 1, 1, "A"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("exams.attempt.closed"));
        assertThat(Sql.count("SELECT COUNT(*) FROM answer")).isZero();
        assertThat(Sql.count("SELECT COUNT(*) FROM late_answer")).isEqualTo(1);
    }

    @Test
    void theSweeperFinishesAnOverduePaperAtItsDeadlineAndLeavesTheOthers() {
        AttemptPaper paper = hall.start(lin);
        hall.save(lin, paper, 1, 1, right(paper, 1));
        AttemptPaper other = hall.start(hall.traineeNamed("wang"));
        overdue(paper.id(), 30);
        sweep();
        assertThat(Sql.text("SELECT CONCAT(state, ' ', seal_cause, ' ', points) FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo("SEALED DEADLINE 10.00");
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt WHERE id = ? AND finished_at = deadline", paper.id()))
                .isEqualTo(1);
        assertThat(Sql.text("SELECT state FROM attempt WHERE id = ?", other.id()))
                .isEqualTo("OPEN");
        sweep();
    }

    @Test
    void whoLooksAtAnOverduePaperFindsItSealed() {
        AttemptPaper paper = hall.start(lin);
        overdue(paper.id(), 30);
        assertThat(Somebody.as(lin, () -> hall.exam.state(paper.id())).state()).isEqualTo("SEALED");
    }

    @Test
    void theReviewPolicyHoldsBackWhatItShould() {
        long afterwards = hall.sitting("AFTER_WINDOW", 1);
        long never = hall.sitting("NEVER", 1);
        AttemptPaper first = Somebody.as(lin, () -> hall.exam.start(afterwards));
        AttemptPaper second = Somebody.as(lin, () -> hall.exam.start(never));
        ExamResult hidden = submit(lin, first);
        assertThat(hidden.shown()).isFalse();
        assertThat(hidden.points()).isNull();
        assertThat(hidden.passed()).isNull();
        assertThat(hidden.functions()).isEmpty();
        assertThat(Somebody.as(lin, () -> results.review(first.id()))).isEmpty();
        assertThat(submit(lin, second).points()).isEqualByComparingTo("0");
        assertThat(Somebody.as(lin, () -> results.review(second.id()))).isEmpty();
        Sql.run("UPDATE sitting SET closes_at = UTC_TIMESTAMP(6) WHERE id = ?", afterwards);
        assertThat(Somebody.as(lin, () -> results.result(first.id()))
                        .orElseThrow()
                        .shown())
                .isTrue();
        assertThat(Somebody.as(lin, () -> results.review(first.id()))).isPresent();
    }

    @Test
    void othersAskForPassesByTheirOwnMarkAndATraineeOnlyForTheirOwn() {
        AttemptPaper paper = hall.start(lin);
        hall.save(lin, paper, 1, 1, right(paper, 1));
        submit(lin, paper);
        submit(lin, hall.start(lin));
        MockResults mocks = House.bean(MockResults.class);
        MockStanding standing = Somebody.as(lin, () -> mocks.standing(hall.code, BigDecimal.TEN, List.of(lin)))
                .get(lin);
        assertThat(standing.passes()).isEqualTo(1);
        assertThat(standing.attempts()).isEqualTo(2);
        assertThat(standing.best()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> Somebody.as(lin, () -> mocks.standing(hall.code, BigDecimal.TEN, List.of(lin, 99L))))
                .isInstanceOf(Refused.class);
    }

    private ExamResult submit(long person, AttemptPaper paper) {
        return Somebody.as(person, () -> hall.exam.submit(paper.id()));
    }

    private static void sweep() {
        OverduePapers papers = House.bean(OverduePapers.class);
        House.bean(Acting.class).asSystem(() -> papers.overdue().forEach(papers::seal));
    }
}
