package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Questions about one situation stand together on a paper, which says it once. */
@UseCases
class SituationPaperIT {

    private static final String SHOWN = "c".repeat(64);

    private ExamHall hall;
    private long lin;

    /** Of the bank every judgement and every multiple choice shares the one situation, so that the paper holds four of it. */
    @BeforeEach
    void aSituation() {
        hall = new ExamHall();
        lin = hall.trainee;
        long situation = Sql.run("INSERT INTO situation (code, newest) VALUES ('S1', 1)");
        long version = Sql.run(
                "INSERT INTO situation_version (situation_id, number, story, made_at)"
                        + " VALUES (?, 1, '凌晨一点，三楼报警。', UTC_TIMESTAMP(6))",
                situation);
        Sql.run("INSERT INTO media_file VALUES (?, 'image/png', 'png', UTC_TIMESTAMP(6))", SHOWN);
        Sql.run("INSERT INTO situation_medium VALUES (?, 'PICTURE', ?, '面板')", version, SHOWN);
        Sql.run(
                "UPDATE question_version SET situation_version_id = ? WHERE kind IN ('MULTIPLE', 'JUDGEMENT')",
                version);
    }

    @Test
    void theyStandTogetherAndThePaperSaysOnceWhatTheyShare() {
        AttemptPaper paper = hall.start(lin);
        assertThat(paper.situations())
                .containsExactly(
                        new PaperSituation(5, 8, "凌晨一点，三楼报警。", List.of(new PaperMedium("PICTURE", SHOWN, "面板"))));
        assertThat(paper.questions().subList(0, 4)).allMatch(it -> it.kind().equals("SINGLE"));
        assertThat(Somebody.as(lin, () -> House.bean(PaperMedia.class).file(paper.id(), SHOWN))
                        .mediaType())
                .isEqualTo("image/png");
        assertThat(hall.start(lin).situations()).isEqualTo(paper.situations());
    }

    @Test
    void aSituationAcrossKindsDrawsItsQuestionsToTheFirstAndTheProofStillHolds() {
        Sql.run("UPDATE question_version SET situation_version_id = NULL WHERE kind = 'MULTIPLE'");
        Sql.run("UPDATE question_version SET situation_version_id = (SELECT MAX(id) FROM situation_version)"
                + " WHERE kind = 'SINGLE' AND function_name = '职业道德'");
        AttemptPaper paper = hall.start(lin);
        PaperSituation block = paper.situations().get(0);
        assertThat(block.last() - block.first()).isEqualTo(3);
        assertThat(paper.questions().subList(block.first() - 1, block.last()))
                .extracting(AttemptPaper.Question::kind)
                .containsExactly("SINGLE", "SINGLE", "JUDGEMENT", "JUDGEMENT");
        long instructor = Somebody.with("wang", Role.INSTRUCTOR);
        assertThat(Somebody.as(instructor, () -> House.bean(DrawProof.class).again(paper.id())))
                .isEqualTo(new DrawnAgain(8, true, null));
    }

    @Test
    void theReviewTellsItToo() {
        AttemptPaper paper = hall.start(lin);
        Somebody.as(lin, () -> hall.exam.submit(paper.id()));
        ExamReview review = Somebody.as(lin, () -> House.bean(ExamResults.class).review(paper.id()))
                .orElseThrow();
        assertThat(review.situations()).isEqualTo(paper.situations());
    }
}
