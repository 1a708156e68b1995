package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

/** Steps in order and numbers on a paper, beside the eight questions of the hall. */
@UseCases
class FurtherKindsIT {

    private static final int ORDERING = 9;
    private static final int NUMBER = 10;

    private ExamHall hall;
    private long lin;
    private AttemptPaper paper;

    @BeforeEach
    void aPaperWithAnOrderAndANumber() {
        hall = new ExamHall();
        hall.cell(4, "基础知识", "ORDERING", 1, 10);
        hall.cell(5, "基础知识", "NUMERIC", 1, 10);
        lin = hall.trainee;
        paper = hall.start(lin);
    }

    @Test
    void bothAreSavedReadBackGradedAndReviewed() {
        String order = ExamHall.right(paper, ORDERING);
        assertThat(paper.questions().get(ORDERING - 1).options()).hasSize(4);
        assertThat(paper.questions().get(NUMBER - 1).options()).isEmpty();
        hall.save(lin, paper, ORDERING, 1, order);
        save(NUMBER, 2, "１３,0");
        assertThat(state())
                .containsExactly(
                        new AttemptState.Answer(ORDERING, 1, 1, ExamHall.keys(order)),
                        new AttemptState.Answer(NUMBER, 1, 2, List.of("13")));

        assertThat(submit().points()).isEqualByComparingTo("20");
        ExamReview.Question ordering = reviewed(ORDERING);
        assertThat(ordering.right()).isTrue();
        assertThat(ordering.rightOrder()).extracting(ExamReview.Step::text).containsExactly("选项C", "选项A", "选项D", "选项B");
        assertThat(ordering.ownOrder()).isEqualTo(ordering.rightOrder());
        ExamReview.Question number = reviewed(NUMBER);
        assertThat(number.answer()).isEqualTo("12.5±0.5");
        assertThat(number.chosen()).isEqualTo("13");
        assertThat(number.right()).isTrue();
    }

    @Test
    void aWrongStepLosesTheWholeOrderAndIsShownInItsPlace() {
        String order = ExamHall.right(paper, ORDERING);
        hall.save(lin, paper, ORDERING, 1, order.substring(1, 2) + order.charAt(0) + order.substring(2));
        save(NUMBER, 2, "13.01");
        assertThat(submit().points()).isEqualByComparingTo("0");
        assertThat(reviewed(ORDERING).ownOrder())
                .containsExactly(
                        new ExamReview.Step(1, "选项A", false),
                        new ExamReview.Step(2, "选项C", false),
                        new ExamReview.Step(3, "选项D", true),
                        new ExamReview.Step(4, "选项B", true));
        assertThat(reviewed(NUMBER).right()).isFalse();
    }

    @Test
    void whatThePaperDoesNotTakeIsRefusedAndNotKept() {
        refused(ORDERING, "A", "B", "C");
        refused(ORDERING, "A", "B", "C", "C");
        refused(ORDERING, "A", "B", "C", "E");
        refused(ORDERING, "A", "B", "C", "D", "E");
        refused(ORDERING, "4");
        refused(NUMBER, "A");
        refused(NUMBER, "1", "2");
        refused(NUMBER, "12 m");
        refused(NUMBER, "123456789012345678901");
        refused(1, "1");
        assertThat(Sql.count("SELECT COUNT(*) FROM answer")).isZero();
        assertThat(Sql.count("SELECT COUNT(*) FROM late_answer")).isZero();
    }

    @Test
    void theSameAnswerSentAgainCountsOnceAndAnotherOrderIsAnotherAnswer() {
        AnswerReceipt first = save(NUMBER, 1, "12,50");
        assertThat(save(NUMBER, 1, "12.5").savedAt()).isEqualTo(first.savedAt());
        save(ORDERING, 2, "D", "C", "B", "A");
        save(ORDERING, 2, "D", "C", "B", "A");
        assertThat(Sql.text("SELECT choice FROM answer WHERE seq = 2")).isEqualTo("DCBA");
        assertThatThrownBy(() -> save(ORDERING, 2, "A", "B", "C", "D"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("exams.answer.kept-first"));
        save(ORDERING, 3);
        assertThat(state())
                .containsExactly(
                        new AttemptState.Answer(ORDERING, 1, 3, List.of()),
                        new AttemptState.Answer(NUMBER, 1, 1, List.of("12.5")));
    }

    @Test
    void eachIsStillSavedByOneStatement() {
        save(NUMBER, 1, "1");
        assertThat(Statements.during(() -> save(NUMBER, 2, "2"))).isEqualTo(1);
        assertThat(Statements.during(() -> save(ORDERING, 3, "D", "C", "B", "A")))
                .isEqualTo(1);
    }

    @Test
    void statisticsListTheFrequentMistakesInsteadOfOptions() {
        save(NUMBER, 1, "20");
        String order = ExamHall.right(paper, ORDERING);
        hall.save(lin, paper, ORDERING, 2, order.substring(1) + order.charAt(0));
        submit();
        long teacher = Somebody.with("chen", Role.INSTRUCTOR);
        List<QuestionHealth> rows = Somebody.as(
                        teacher, () -> House.bean(ItemStatistics.class).ofSitting(hall.sitting))
                .rows();
        assertThat(of("ORDERING", rows).lines()).isEmpty();
        assertThat(of("ORDERING", rows).mistakes()).containsExactly(new QuestionHealth.Mistake("ADBC", 1, 0, 0));
        assertThat(of("NUMERIC", rows).mistakes()).containsExactly(new QuestionHealth.Mistake("20", 1, 0, 0));
        assertThat(of("SINGLE", rows).mistakes()).isEmpty();
        assertThat(of("SINGLE", rows).lines()).hasSize(4);
    }

    private static QuestionHealth of(String kind, List<QuestionHealth> rows) {
        return rows.stream().filter(it -> it.kind().equals(kind)).findFirst().orElseThrow();
    }

    private ExamResult submit() {
        return Somebody.as(lin, () -> hall.exam.submit(paper.id()));
    }

    private List<AttemptState.Answer> state() {
        return Somebody.as(lin, () -> hall.exam.state(paper.id())).answers();
    }

    private ExamReview.Question reviewed(int no) {
        return Somebody.as(lin, () -> House.bean(ExamResults.class).review(paper.id()))
                .orElseThrow()
                .questions()
                .get(no - 1);
    }

    private AnswerReceipt save(int no, int seq, String... choice) {
        return Somebody.as(
                lin,
                () -> hall.exam.saveAnswer(
                        paper.id(), no, new SentAnswer(paper.epoch(), seq, Arrays.asList(choice), null)));
    }

    private void refused(int no, String... choice) {
        assertThatThrownBy(() -> save(no, 1, choice)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("exams.answer.not-on-paper");
            assertThat(refused.kind()).isEqualTo(Refused.Kind.INPUT);
        });
    }
}
