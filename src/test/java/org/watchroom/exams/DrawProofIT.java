package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** A paper drawn again comes out as it was, also when the bank has changed since. */
@UseCases
class DrawProofIT {

    private final DrawProof proof = House.bean(DrawProof.class);

    private long instructor;
    private long attempt;
    private ExamHall hall;

    @BeforeEach
    void aPaper() {
        hall = new ExamHall();
        attempt = hall.start(hall.trainee).id();
        instructor = Somebody.with("wang", Role.INSTRUCTOR);
    }

    @Test
    void theSameSeedOnTheSameQuestionsGivesTheSamePaper() {
        DrawFacts facts = as(() -> proof.facts(attempt));
        assertThat(facts.seed()).isEqualTo(Sql.count("SELECT seed FROM attempt WHERE id = ?", attempt));
        assertThat(facts.blueprint()).isEqualTo(hall.code);
        assertThat(facts.blueprintVersion()).isEqualTo(1);
        assertThat(facts.pool()).isEqualTo(16);
        assertThat(facts.digest()).hasSize(64);
        assertThat(facts.bankChanged()).isFalse();
        assertThat(as(() -> proof.again(attempt))).isEqualTo(new DrawnAgain(8, true, null));
    }

    @Test
    void aBankThatHasChangedSinceIsSaidAndThePaperStillComesOut() {
        Sql.run("UPDATE question_version SET level = 'GONE' WHERE level = ? AND kind = 'SINGLE' LIMIT 3", hall.level);
        assertThat(as(() -> proof.facts(attempt)).bankChanged()).isTrue();
        assertThat(as(() -> proof.again(attempt)).same()).isTrue();
    }

    @Test
    void aPaperThatIsNotWhatWasDrawnIsFound() {
        Sql.run("UPDATE paper_question SET shown_order = 'BACD' WHERE attempt_id = ? AND no = 2", attempt);
        Sql.run("UPDATE paper_question SET shown_order = 'ABCD' WHERE attempt_id = ? AND no = 3", attempt);
        Sql.run("UPDATE attempt SET seed = seed + 1 WHERE id = ?", attempt);
        DrawnAgain again = as(() -> proof.again(attempt));
        assertThat(again.same()).isFalse();
        assertThat(again.firstDifference()).isBetween(1, 3);
    }

    @Test
    void aPaperFromBeforePoolsWereKeptCannotBeDrawnAgain() {
        Sql.run("UPDATE attempt SET pool_id = NULL WHERE id = ?", attempt);
        assertThat(as(() -> proof.facts(attempt)).pool()).isNull();
        assertThatThrownBy(() -> as(() -> proof.again(attempt)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("exams.draw.unknown-pool"));
    }

    private <T> T as(Callable<T> work) {
        return Somebody.as(instructor, work);
    }
}
