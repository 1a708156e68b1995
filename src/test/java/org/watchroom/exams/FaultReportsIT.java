package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class FaultReportsIT {

    private final FaultReports reports = House.bean(FaultReports.class);
    private final NextSteps steps = House.bean(NextSteps.class);
    private ExamHall hall;
    private long teacher;
    private AttemptPaper paper;

    @BeforeEach
    void aPaperWithHalfOfItRight() {
        hall = new ExamHall();
        teacher = Somebody.with("chen", Role.INSTRUCTOR);
        paper = hall.start(hall.trainee);
        for (int no = 5; no <= 8; no++) {
            hall.save(hall.trainee, paper, no, no, ExamHall.right(paper, no));
        }
        submit(paper);
    }

    @Test
    void aReportReachesTheKeepersAndTheAnswerComesBack() {
        FaultFacts sent = report(1, "KEY", "  应选 B。 ");
        assertThat(sent.reference()).isEqualTo("F-" + sent.id());
        assertThat(sent.words()).isEqualTo("应选 B。");
        assertThat(Somebody.as(teacher, reports::waiting)).isEqualTo(1);
        assertThat(Somebody.as(teacher, () -> reports.all(true, 1)).rows()).containsExactly(sent);
        FaultFacts answered = Somebody.as(teacher, () -> reports.answer(sent.id(), true, "您说得对。"));
        assertThat(answered.state()).isEqualTo("ACCEPTED");
        assertThat(answered.answeredBy()).isEqualTo("chen");
        assertThat(Somebody.as(hall.trainee, reports::mine)).containsExactly(answered);
        assertThat(Somebody.as(teacher, () -> reports.all(true, 1)).total()).isZero();
        assertThat(Somebody.as(teacher, () -> reports.all(false, 1)).rows()).containsExactly(answered);
        assertRefused("exams.fault.answered", () -> Somebody.as(teacher, () -> reports.answer(sent.id(), false, "不")));
        assertThat(report(1, "BASIS", "还有").isOpen()).isTrue();
    }

    @Test
    void theAuthorOfAQuestionFindsWhatIsReportedOnIt() {
        long author = Somebody.with("zhou", Role.ADMINISTRATOR);
        FaultFacts sent = report(1, "KEY", "应选 B。");
        FaultFacts other = report(2, "KEY", "应选 C。");
        Sql.run("UPDATE question_version SET author_id = ? WHERE id = ?", author, sent.versionId());
        assertThat(Somebody.as(author, reports::waitingOnOwnQuestions)).isEqualTo(1);
        assertThat(Somebody.as(author, () -> reports.onOwnQuestions(true, 1)).rows())
                .containsExactly(sent);
        assertThat(Somebody.as(author, () -> reports.all(true, 1)).rows()).containsExactly(sent, other);
        assertThat(Somebody.as(teacher, reports::waitingOnOwnQuestions)).isZero();
        assertThat(Somebody.as(teacher, () -> reports.onOwnQuestions(true, 1)).total())
                .isZero();
        FaultFacts answered = Somebody.as(author, () -> reports.answer(sent.id(), true, "您说得对。"));
        assertThat(Somebody.as(author, reports::waitingOnOwnQuestions)).isZero();
        assertThat(Somebody.as(author, () -> reports.onOwnQuestions(false, 1)).rows())
                .containsExactly(answered);
    }

    @Test
    void oneOpenReportAPersonAndVersionHoweverOftenItIsSent() {
        List<FaultFacts> sent =
                ExamHall.together(Collections.<Callable<FaultFacts>>nCopies(5, () -> report(2, "WORDING", "看不懂")));
        assertThat(sent).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM fault_report")).isEqualTo(1);
        assertRefused("exams.fault.open-already", () -> report(2, "KEY", "再说"));
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertRefused("exams.fault.kind", () -> report(1, "MOOD", "x"));
        assertRefused("exams.fault.words", () -> report(1, "KEY", " "));
        assertRefused("exams.fault.words", () -> report(1, "KEY", "长".repeat(1_001)));
        assertRefused("exams.fault.question", () -> report(99, "KEY", "x"));
        assertRefused("exams.fault.absent", () -> Somebody.as(teacher, () -> reports.answer(999_999, true, "x")));
        long other = hall.traineeNamed("wu");
        assertRefused(
                "exams.attempt.absent", () -> Somebody.as(other, () -> reports.report(paper.id(), 1, "KEY", "x")));
        assertRefused("platform.forbidden", () -> Somebody.as(hall.trainee, () -> reports.all(true, 1)));
        assertThat(report(1, "OTHER", "𠮷".repeat(1_000)).words()).hasSize(2_000);
    }

    @Test
    void onlyAQuestionThatMayBeSeenIsReported() {
        AttemptPaper open = hall.start(hall.trainee);
        assertRefused("exams.fault.not-shown", () -> report(open, 1));
        Sql.run("UPDATE sitting SET review_policy = 'NEVER' WHERE id = ?", hall.sitting);
        assertRefused("exams.fault.not-shown", () -> report(paper, 1));
    }

    @Test
    void aResultSaysWhatCostsMostAndComparesWithBefore() {
        Sql.run(
                "INSERT INTO standard_weight (edition, level, part, function_name, percent)"
                        + " VALUES ('2026', ?, 'theory', '职业道德', 5), ('2026', ?, 'theory', '基础知识', 95)",
                hall.level,
                hall.level);
        AttemptPaper second = hall.start(hall.trainee);
        for (int no = 1; no <= 8; no++) {
            hall.save(hall.trainee, second, no, no, ExamHall.right(second, no));
        }
        submit(second);
        ExamLearning first = learning(paper);
        assertThat(first.functions()).extracting(ExamLearning.Weighed::function).containsExactly("基础知识", "职业道德");
        assertThat(first.functions().get(0).lost()).isEqualByComparingTo("23.8");
        assertThat(first.functions().get(1).lost()).isEqualByComparingTo("5");
        assertThat(first.skills()).singleElement().satisfies(it -> {
            assertThat(it.star()).isTrue();
            assertThat(it.right()).isEqualTo(4);
            assertThat(it.asked()).isEqualTo(8);
        });
        assertThat(first.attempts()).extracting(it -> it.points().intValue()).containsExactly(60, 100);
        assertThat(learning(second).functions())
                .allSatisfy(it -> assertThat(it.lost()).isEqualByComparingTo("0"));
        assertThat(Statements.during(() -> learning(paper)))
                .as("however long the paper is")
                .isLessThanOrEqualTo(20);
    }

    private ExamLearning learning(AttemptPaper some) {
        return Somebody.as(hall.trainee, () -> steps.of(some.id())).orElseThrow();
    }

    private void submit(AttemptPaper some) {
        Somebody.as(hall.trainee, () -> hall.exam.submit(some.id()));
    }

    private FaultFacts report(int no, String kind, String words) {
        return Somebody.as(hall.trainee, () -> reports.report(paper.id(), no, kind, words));
    }

    private FaultFacts report(AttemptPaper some, int no) {
        return Somebody.as(hall.trainee, () -> reports.report(some.id(), no, "KEY", "x"));
    }

    private static void assertRefused(String key, Callable<?> deed) {
        assertThatThrownBy(deed::call)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
