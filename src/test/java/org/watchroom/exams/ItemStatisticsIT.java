package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
class ItemStatisticsIT {

    private static final int CANDIDATES = 200;
    private static final int QUESTIONS = 100;

    private final ItemStatistics statistics = House.bean(ItemStatistics.class);
    private ExamHall hall;
    private long teacher;

    @BeforeEach
    void anOpenSitting() {
        hall = new ExamHall();
        teacher = Somebody.with("chen", Role.INSTRUCTOR);
    }

    @Test
    void answersAreCountedInTheLettersOfTheBankAndASecondAttemptDoesNotCount() {
        AttemptPaper first = hall.start(hall.trainee);
        for (int no = 1; no <= 8; no++) {
            hall.save(hall.trainee, first, no, no, ExamHall.right(first, no));
        }
        submit(first);
        AttemptPaper second = hall.start(hall.trainee);
        hall.save(hall.trainee, second, 1, 1, ExamHall.right(second, 1));
        submit(second);
        HealthReport report = Somebody.as(teacher, () -> statistics.ofSitting(hall.sitting));
        assertThat(report.papers()).isEqualTo(1);
        assertThat(report.rows()).hasSize(8);
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.answers()).isEqualTo(1);
            assertThat(row.difficulty()).isEqualTo(1);
            assertThat(row.corrected()).isNull();
            assertThat(row.lines()).allSatisfy(line -> assertThat(line.chosen()).isEqualTo(line.inKey() ? 1 : 0));
            assertThat(row.findings())
                    .extracting(QuestionHealth.Finding::trouble)
                    .containsExactly("TOO_FEW");
        });
        assertThat(report.reliability()).isNull();
        QuestionHealth one = report.rows().get(0);
        assertThat(Somebody.as(teacher, () -> statistics.ofQuestion(one.versionId(), null)))
                .isEqualTo(one);
        assertThat(Somebody.as(teacher, () -> statistics.ofQuestion(one.versionId(), hall.sitting)))
                .isEqualTo(one);
    }

    @Test
    void aSittingWithoutPapersHasNothingToSay() {
        HealthReport report = Somebody.as(teacher, () -> statistics.ofSitting(hall.sitting));
        assertThat(report.papers()).isZero();
        assertThat(report.rows()).isEmpty();
        assertThat(Somebody.as(teacher, statistics::ofBank).rows()).isEmpty();
    }

    @Test
    void traineesDoNotSeeIt() {
        assertThatThrownBy(() -> Somebody.as(hall.trainee, () -> statistics.ofSitting(hall.sitting)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("platform.forbidden"));
        assertThatThrownBy(() -> Somebody.as(teacher, () -> statistics.ofQuestion(999_999_999, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("questions.absent"));
    }

    /** Time is a figure for the reader and depends on the machine; how often the database is asked does not. */
    @Test
    void twoHundredCandidatesWithAHundredQuestionsAreReadInFewStatements() {
        largeSitting();
        Somebody.as(teacher, () -> statistics.ofSitting(hall.sitting));
        long before = System.nanoTime();
        HealthReport[] report = new HealthReport[1];
        long statements =
                Statements.during(() -> report[0] = Somebody.as(teacher, () -> statistics.ofSitting(hall.sitting)));
        System.out.printf(
                "item statistics of %d × %d answers: %d ms, %d statements%n",
                CANDIDATES, QUESTIONS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before), statements);
        assertThat(report[0].papers()).isEqualTo(CANDIDATES);
        assertThat(report[0].rows()).hasSize(QUESTIONS);
        assertThat(report[0].common()).isTrue();
        assertThat(report[0].alpha()).isNotNull();
        assertThat(statements).isLessThanOrEqualTo(10);
    }

    private void submit(AttemptPaper paper) {
        Somebody.as(hall.trainee, () -> hall.exam.submit(paper.id()));
    }

    private void largeSitting() {
        Random random = new Random(1);
        long first = questions();
        StringBuilder asked = new StringBuilder();
        StringBuilder graded = new StringBuilder();
        for (int person = 0; person < CANDIDATES; person++) {
            double skill = random.nextDouble();
            int right = 0;
            long attempt = Sql.run(
                    "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline,"
                            + " finished_at, seal_cause, points, passed, paper_hash) VALUES (?, ?, 1, 1, 1, 'SEALED',"
                            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'SUBMITTED', 0, FALSE, '-')",
                    hall.sitting,
                    Sql.run("INSERT INTO person (name) VALUES ('甲')"));
            for (int no = 1; no <= QUESTIONS; no++) {
                boolean hit = random.nextDouble() < skill;
                right += hit ? 1 : 0;
                asked.append(asked.isEmpty() ? "" : ", ")
                        .append("(%d, %d, %d, '基础知识', 'SINGLE', 1, 'CABD')".formatted(attempt, no, first + no - 1));
                graded.append(graded.isEmpty() ? "" : ", ")
                        .append("(%d, %d, '%s', %d)".formatted(attempt, no, hit ? "B" : "A", hit ? 1 : 0));
            }
            Sql.run("UPDATE attempt SET points = ? WHERE id = ?", right, attempt);
        }
        Sql.run("INSERT INTO paper_question VALUES " + asked);
        Sql.run("INSERT INTO graded_answer VALUES " + graded);
    }

    /** A hundred questions whose key is A, with ids in a row. */
    private long questions() {
        long first = 0;
        List<String> options = List.of("A", "B", "C", "D");
        for (int i = 0; i < QUESTIONS; i++) {
            long question = Sql.run("INSERT INTO question (code, newest) VALUES (?, 1)", "large-" + i);
            long version = Sql.run(
                    "INSERT INTO question_version (question_id, number, standard_key, edition, level, function_name,"
                            + " kind, difficulty, stem, answer, explanation, basis, review, imported_at) VALUES"
                            + " (?, 1, ?, '2026', ?, '基础知识', 'SINGLE', 'EASY', '题', 'A', '因为', 'GB', '待审',"
                            + " UTC_TIMESTAMP(6))",
                    question,
                    "2026/" + hall.level,
                    hall.level);
            Sql.run(
                    "INSERT INTO question_option VALUES "
                            + String.join(", ", Collections.nCopies(options.size(), "(?, ?, '选项')")),
                    options.stream()
                            .flatMap(it -> List.<Object>of(version, it).stream())
                            .toArray());
            first = first == 0 ? version : first;
        }
        return first;
    }
}
