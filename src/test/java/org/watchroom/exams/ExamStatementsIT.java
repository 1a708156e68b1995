package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

/** How often an exam asks the database, which is what makes it cheap for a whole town at once. */
@UseCases
class ExamStatementsIT {

    private static final int ROUNDS = 3;

    private ExamHall hall;
    private long lin;
    private long sitting;
    private int seq;

    @BeforeEach
    void aSitting() {
        hall = new ExamHall();
        lin = hall.trainee;
        sitting = hall.sitting("AT_ONCE", ROUNDS);
    }

    @Test
    void aSaveIsOneStatement() {
        AttemptPaper paper = start();
        assertThat(fewest(() -> Statements.during(() -> save(paper, 1)))).isEqualTo(1);
    }

    @Test
    void aStartIsFourStatementsAtMost() {
        assertThat(fewest(() -> {
                    long statements = Statements.during(this::start);
                    submit(start());
                    return statements;
                }))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void handingInAndGradingIsSixStatementsAtMost() {
        assertThat(fewest(() -> {
                    AttemptPaper paper = start();
                    paper.questions().forEach(question -> save(paper, question.no()));
                    return Statements.during(() -> submit(paper));
                }))
                .isLessThanOrEqualTo(6);
    }

    /** Account, bank and clock are read now and then and kept for seconds: not each time, so the fewest are counted. */
    private static long fewest(LongSupplier statements) {
        return LongStream.generate(statements).limit(ROUNDS).min().orElseThrow();
    }

    private AttemptPaper start() {
        return Somebody.as(lin, () -> hall.exam.start(sitting));
    }

    private void save(AttemptPaper paper, int no) {
        hall.save(lin, paper, no, ++seq, paper.questions().get(no - 1).kind().equals("JUDGEMENT") ? "T" : "A");
    }

    private void submit(AttemptPaper paper) {
        Somebody.as(lin, () -> hall.exam.submit(paper.id()));
    }
}
