package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class RegradingIT {

    private static final List<String> NONE = List.of();

    private final Regrading regrading = House.bean(Regrading.class);
    private final ExamResults results = House.bean(ExamResults.class);
    private final MockResults mocks = House.bean(MockResults.class);
    private final NextSteps steps = House.bean(NextSteps.class);
    private final ItemStatistics statistics = House.bean(ItemStatistics.class);
    private ExamHall hall;
    private long boss;
    private AttemptPaper paper;
    private long version;

    /** Everything right but the first question, a single choice for 10 points. */
    @BeforeEach
    void aPaperOfNinety() {
        hall = new ExamHall();
        boss = Somebody.with("boss", Role.ADMINISTRATOR);
        paper = hall.start(hall.trainee);
        for (int no = 2; no <= 8; no++) {
            hall.save(hall.trainee, paper, no, no, ExamHall.right(paper, no));
        }
        hall.save(hall.trainee, paper, 1, 1, wrong());
        Somebody.as(hall.trainee, () -> hall.exam.submit(paper.id()));
        version =
                Sql.count("SELECT question_version_id FROM paper_question WHERE attempt_id = ? AND no = 1", paper.id());
    }

    @Test
    void anotherKeyIsPreviewedTakenAndReadEverywhere() {
        RegradePreview preview = preview("KEYS", List.of(chosenInBank()));
        assertThat(preview.papers()).isEqualTo(1);
        assertThat(preview.raised()).isEqualTo(1);
        assertThat(preview.lowered()).isZero();
        assertThat(preview.lines()).singleElement().satisfies(it -> {
            assertThat(it.before()).isEqualByComparingTo("90");
            assertThat(it.after()).isEqualByComparingTo("100");
        });
        assertThat(points()).as("a preview changes nothing").isEqualByComparingTo("90");
        RegradeFacts taken = take(preview);
        assertThat(taken.papers()).isEqualTo(1);
        assertThat(taken.reason()).isEqualTo("答案有误");
        assertThat(points()).isEqualByComparingTo("100");
        assertThat(standing().best()).isEqualByComparingTo("100");
        assertThat(Somebody.as(hall.trainee, () -> results.mine(hall.sitting))
                        .latest()
                        .points())
                .isEqualByComparingTo("100");
        assertThat(Somebody.as(boss, () -> House.bean(Sittings.class).progress(hall.sitting))
                        .attempts()
                        .get(0)
                        .grade())
                .isEqualTo(2);
        assertThat(Somebody.as(boss, () -> statistics.ofQuestion(version, null)).difficulty())
                .isEqualTo(1);
        assertThat(Somebody.as(hall.trainee, () -> steps.of(paper.id()))
                        .orElseThrow()
                        .changes())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.no()).isEqualTo(1);
                    assertThat(it.accepted()).containsExactly(wrong());
                    assertThat(it.before()).isEqualByComparingTo("90");
                    assertThat(it.after()).isEqualByComparingTo("100");
                    assertThat(it.reason()).isEqualTo("答案有误");
                });
        assertThat(Sql.text("SELECT points FROM attempt WHERE id = ?", paper.id()))
                .as("what was graded first is never edited")
                .isEqualTo("90.00");
        assertThat(Sql.text("SELECT awarded FROM graded_answer WHERE attempt_id = ? AND no = 1", paper.id()))
                .isEqualTo("0.00");
    }

    @Test
    void theReviewShowsTheKeyThatWasCounted() {
        assertThat(reviewed(paper)).satisfies(it -> {
            assertThat(it.ruling()).isEmpty();
            assertThat(it.answer()).isEqualTo(ExamHall.right(paper, 1));
        });
        take(preview("KEYS", List.of(chosenInBank())));
        assertThat(reviewed(paper)).satisfies(it -> {
            assertThat(it.ruling()).isEqualTo("KEYS");
            assertThat(it.answer()).isEqualTo(wrong());
            assertThat(it.accepted()).containsExactly(wrong());
            assertThat(it.options())
                    .filteredOn(ExamReview.Option::right)
                    .extracting(ExamReview.Option::key)
                    .containsExactly(wrong());
        });
        take(preview("CANCELLED", NONE));
        assertThat(reviewed(paper)).satisfies(it -> {
            assertThat(it.ruling()).isEmpty();
            assertThat(it.cancelled()).isTrue();
        });
    }

    private Optional<RegradePreview> late() {
        return Somebody.as(boss, () -> regrading.late(version));
    }

    private ExamReview.Question reviewed(AttemptPaper some) {
        return Somebody.as(hall.trainee, () -> results.review(some.id()))
                .orElseThrow()
                .questions()
                .get(0);
    }

    @Test
    void aCancelledQuestionIsLeftOutAndTheRestIsScaled() {
        take(preview("CANCELLED", NONE));
        assertThat(points()).isEqualByComparingTo("100");
        assertThat(Somebody.as(hall.trainee, () -> results.review(paper.id()))
                        .orElseThrow()
                        .questions())
                .filteredOn(ExamReview.Question::cancelled)
                .extracting(ExamReview.Question::no)
                .containsExactly(1);
        long second =
                Sql.count("SELECT question_version_id FROM paper_question WHERE attempt_id = ? AND no = 2", paper.id());
        RegradePreview worse = Somebody.as(boss, () -> regrading.preview(second, "KEYS", List.of("C", "D", "B")));
        assertThat(worse.lowered()).isEqualTo(1);
        assertThat(worse.lines().get(0).after()).isEqualByComparingTo("88.89");
        take(preview("POINTS_TO_ALL", NONE));
        assertThat(points()).isEqualByComparingTo("100");
        assertThat(Somebody.as(hall.trainee, () -> steps.of(paper.id()))
                        .orElseThrow()
                        .changes())
                .extracting(ExamLearning.Change::deed)
                .containsExactly("CANCELLED", "POINTS_TO_ALL");
    }

    @Test
    void theSameRegradeTakenTwiceAtOnceCountsOnce() {
        RegradePreview preview = preview("POINTS_TO_ALL", NONE);
        List<RegradeFacts> both =
                ExamHall.together(List.<Callable<RegradeFacts>>of(() -> take(preview), () -> take(preview)));
        assertThat(both).filteredOn(it -> it != null).hasSize(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt_grade")).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM regrade")).isEqualTo(1);
    }

    @Test
    void twoQuestionsOfOnePaperRegradedAtOnceBothCount() {
        long second =
                Sql.count("SELECT question_version_id FROM paper_question WHERE attempt_id = ? AND no = 3", paper.id());
        RegradePreview one = preview("POINTS_TO_ALL", NONE);
        RegradePreview other = Somebody.as(boss, () -> regrading.preview(second, "CANCELLED", NONE));
        List<RegradeFacts> both =
                ExamHall.together(List.<Callable<RegradeFacts>>of(() -> take(one), () -> take(other)));
        long taken = both.stream().filter(it -> it != null).count();
        assertThat(taken).isPositive();
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt_grade"))
                .as("whoever came second and saw other points was asked to look again")
                .isEqualTo(taken);
        assertThat(Sql.count("SELECT COUNT(*) FROM regrade")).isEqualTo(taken);
    }

    @Test
    void whatNoLongerHoldsOrChangesNothingIsRefused() {
        RegradePreview preview = preview("POINTS_TO_ALL", NONE);
        take(preview);
        assertRefused("exams.regrade.meanwhile", () -> take(preview));
        assertRefused("exams.regrade.nothing", () -> take(preview("POINTS_TO_ALL", NONE)));
        assertRefused("exams.regrade.deed", () -> preview("ERASE", NONE));
        assertRefused("exams.regrade.accepted", () -> preview("KEYS", List.of("Z")));
        assertRefused("questions.absent", () -> Somebody.as(boss, () -> regrading.preview(999_999_999, "KEYS", NONE)));
        assertRefused("platform.forbidden", () -> Somebody.as(hall.trainee, () -> regrading.of(version)));
    }

    @Test
    void nobodyRegradesTheirOwnPaper() {
        long both = Somebody.with("both", Role.TRAINEE, Role.ADMINISTRATOR);
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?, ?, 'ENROLLED', UTC_TIMESTAMP(6))",
                hall.cohort,
                both);
        AttemptPaper own = hall.start(both);
        Somebody.as(both, () -> hall.exam.submit(own.id()));
        version = Sql.count("SELECT question_version_id FROM paper_question WHERE attempt_id = ? AND no = 1", own.id());
        RegradePreview preview = preview("POINTS_TO_ALL", NONE);
        assertRefused("exams.regrade.own", () -> take(preview, both));
        assertThat(Sql.count("SELECT COUNT(*) FROM regrade")).isZero();
    }

    @Test
    void aPaperThatIsOpenedAgainBeginsWithANewFirstGrade() {
        assertThat(late()).isEmpty();
        take(preview("POINTS_TO_ALL", NONE));
        assertThat(late()).isEmpty();
        long guard = Somebody.with("guard", Role.INSTRUCTOR);
        Somebody.as(guard, () -> {
            House.bean(Reopening.class).reopen(hall.sitting, hall.trainee, 10, new Reason("误交"));
            return null;
        });
        AttemptPaper again = hall.start(hall.trainee);
        hall.save(hall.trainee, again, 2, 9, wrong(2));
        Somebody.as(hall.trainee, () -> hall.exam.submit(again.id()));
        assertThat(points()).isEqualByComparingTo("80");
        assertThat(Somebody.as(hall.trainee, () -> steps.of(paper.id()))
                        .orElseThrow()
                        .changes())
                .isEmpty();
        RegradePreview late = late().orElseThrow();
        assertThat(late.deed()).isEqualTo("POINTS_TO_ALL");
        assertThat(late.raised()).as("handed in after the decision").isEqualTo(1);
        take(late);
        assertThat(late()).isEmpty();
        assertThat(points()).isEqualByComparingTo("90");
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt_grade")).isEqualTo(2);
    }

    /** Time is a figure for the reader; how often the database is asked does not depend on the machine. */
    @Test
    void aThousandPapersAreRegradedInFewStatements() {
        Sql.run("INSERT INTO person (name) WITH RECURSIVE n (seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n"
                + " WHERE seq < 1000) SELECT CONCAT('甲', seq) FROM n");
        Sql.run(
                "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline, finished_at,"
                        + " seal_cause, points, passed, paper_hash) SELECT a.sitting_id, p.id, 1, 1, 1, 'SEALED', a.started_at,"
                        + " a.deadline, a.finished_at, 'SUBMITTED', a.points, a.passed, CONCAT('h', p.id) FROM attempt a"
                        + " JOIN person p ON p.name LIKE '甲%' WHERE a.id = ?",
                paper.id());
        Sql.run(
                "INSERT INTO paper_question SELECT a.id, q.no, q.question_version_id, q.function_name, q.kind, q.points,"
                        + " q.shown_order FROM paper_question q JOIN attempt a ON a.id <> q.attempt_id"
                        + " WHERE q.attempt_id = ?",
                paper.id());
        Sql.run(
                "INSERT INTO graded_answer SELECT a.id, g.no, g.choice, g.awarded FROM graded_answer g"
                        + " JOIN attempt a ON a.id <> g.attempt_id WHERE g.attempt_id = ?",
                paper.id());
        RegradePreview preview = preview("POINTS_TO_ALL", NONE);
        assertThat(preview.raised()).isEqualTo(1_001);
        long before = System.nanoTime();
        long statements = Statements.during(() -> take(preview));
        System.out.printf(
                "regrade of %d papers: %d ms, %d statements%n",
                preview.raised(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before), statements);
        assertThat(statements).isLessThanOrEqualTo(30);
        assertThat(Sql.count("SELECT COUNT(*) FROM attempt_grade WHERE points = 100 AND passed"))
                .isEqualTo(1_001);
    }

    private String wrong() {
        return wrong(1);
    }

    private String wrong(int no) {
        String right = ExamHall.right(paper, no);
        return IntStream.rangeClosed('A', 'D')
                .mapToObj(Character::toString)
                .filter(it -> !it.equals(right))
                .findFirst()
                .orElseThrow();
    }

    /** The first answer in the letters of the bank. */
    private String chosenInBank() {
        String order = Sql.text("SELECT shown_order FROM paper_question WHERE attempt_id = ? AND no = 1", paper.id());
        return Character.toString(order.charAt(wrong().charAt(0) - 'A'));
    }

    private BigDecimal points() {
        return Somebody.as(hall.trainee, () -> results.result(paper.id()))
                .orElseThrow()
                .points();
    }

    private MockStanding standing() {
        return Somebody.as(boss, () -> mocks.standing(hall.code, BigDecimal.valueOf(60), List.of(hall.trainee)))
                .get(hall.trainee);
    }

    private RegradePreview preview(String deed, List<String> accepted) {
        return Somebody.as(boss, () -> regrading.preview(version, deed, accepted));
    }

    private RegradeFacts take(RegradePreview preview) {
        return take(preview, boss);
    }

    private RegradeFacts take(RegradePreview preview, long by) {
        return Somebody.as(
                by,
                () -> regrading.take(
                        preview.versionId(), preview.deed(), preview.accepted(), preview.token(), new Reason("答案有误")));
    }

    private static void assertRefused(String key, Callable<?> deed) {
        assertThatThrownBy(deed::call)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
