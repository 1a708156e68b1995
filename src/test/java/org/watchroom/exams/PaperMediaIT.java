package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** Who gets the pictures of a paper, and when. */
@UseCases
class PaperMediaIT {

    private static final String SHOWN = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private final PaperMedia media = House.bean(PaperMedia.class);
    private ExamHall hall;
    private long lin;

    @BeforeEach
    void aPictureAtEveryNumber() {
        hall = new ExamHall();
        hall.cell(4, "基础知识", "NUMERIC", 1, 10);
        lin = hall.trainee;
        for (String name : new String[] {SHOWN, OTHER}) {
            Sql.run("INSERT INTO media_file VALUES (?, 'image/png', 'png', UTC_TIMESTAMP(6))", name);
        }
        Sql.run(
                "INSERT INTO question_medium SELECT id, 'PICTURE', ?, '灯' FROM question_version WHERE kind = 'NUMERIC'",
                SHOWN);
        Sql.run(
                "INSERT INTO question_medium SELECT id, 'SOUND', ?, '铃' FROM question_version WHERE state = 'DRAFT'",
                OTHER);
    }

    @Test
    void theCandidateOfAnOpenPaperGetsWhatItHoldsAndNobodyElseDoes() {
        AttemptPaper paper = hall.start(lin);
        assertThat(paper.questions().get(8).media()).containsExactly(new PaperMedium("PICTURE", SHOWN, "灯"));
        assertThat(paper.questions().get(0).media()).isEmpty();
        assertThat(Somebody.as(lin, () -> media.file(paper.id(), SHOWN)).mediaType())
                .isEqualTo("image/png");
        absent(() -> Somebody.as(lin, () -> media.file(paper.id(), OTHER)), "questions.media.absent");
        long wang = hall.traineeNamed("wang");
        absent(() -> Somebody.as(wang, () -> media.file(paper.id(), SHOWN)), "exams.attempt.absent");
    }

    @Test
    void aSealedPaperShowsItAsTheReviewPolicySays() {
        AttemptPaper open = hall.start(lin);
        Somebody.as(lin, () -> hall.exam.submit(open.id()));
        assertThat(Somebody.as(lin, () -> media.file(open.id(), SHOWN)).content())
                .isNotEmpty();
        Sql.run("UPDATE sitting SET review_policy = 'NEVER' WHERE id = ?", hall.sitting);
        absent(() -> Somebody.as(lin, () -> media.file(open.id(), SHOWN)), "questions.media.absent");
    }

    private static void absent(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.kind()).isEqualTo(Refused.Kind.ABSENT);
        });
    }
}
