package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;

class AttemptTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant DEADLINE = START.plus(Duration.ofMinutes(60));
    private static final Marks NONE = new Marks(List.of());

    private final Attempt attempt = open();

    @Test
    void aPauseCostsNoTimeHoweverLong() {
        attempt.pause(at(59));
        assertThat(attempt.isPaused()).isTrue();
        assertThat(attempt.isRunning(at(59))).isFalse();
        assertThat(attempt.isOverdue(at(600))).isFalse();
        attempt.resume(at(659));
        assertThat(attempt.isRunning(at(660))).isTrue();
        assertThat(attempt.deadline()).isEqualTo(at(660));
        assertThat(attempt.timeRunsFrom()).isEqualTo(at(600));
    }

    @Test
    void whatIsOverOrPausedAlreadyIsNotPaused() {
        attempt.pause(at(10));
        attempt.pause(at(20));
        assertThat(attempt.pausedAt()).isEqualTo(at(10));
        attempt.resume(at(20));
        attempt.resume(at(30));
        assertThat(attempt.deadline()).isEqualTo(at(70));
        attempt.pause(at(71));
        assertThat(attempt.isPaused()).isFalse();
    }

    @Test
    void minutesMoveTheDeadlineDuringAPauseToo() {
        attempt.give(Duration.ofMinutes(5));
        attempt.pause(at(10));
        attempt.give(Duration.ofMinutes(5));
        attempt.resume(at(20));
        assertThat(attempt.deadline()).isEqualTo(at(80));
    }

    @Test
    void theFinishIsTheMomentOfSealingOfThePauseOrOfTheDeadline() {
        seal(at(30), SealCause.INVIGILATOR);
        assertThat(attempt.finishedAt()).isEqualTo(at(30));
        assertThat(attempt.sealCause()).isEqualTo(SealCause.INVIGILATOR);
        Attempt paused = open();
        paused.pause(at(20));
        paused.seal(at(90), SealCause.INVIGILATOR, NONE, BigDecimal.TEN, "h");
        assertThat(paused.finishedAt()).isEqualTo(at(20));
        assertThat(paused.isPaused()).isFalse();
        Attempt overdue = open();
        overdue.seal(at(61), SealCause.INVIGILATOR, NONE, BigDecimal.TEN, "h");
        assertThat(overdue.finishedAt()).isEqualTo(DEADLINE);
        assertThat(overdue.sealCause()).isEqualTo(SealCause.DEADLINE);
    }

    @Test
    void aReopenedPaperRunsForTheMinutesGivenAndKnowsNothingOfItsSealing() {
        seal(DEADLINE.plusSeconds(1), SealCause.SUBMITTED);
        attempt.reopen(at(90), Duration.ofMinutes(10));
        assertThat(attempt.isRunning(at(100))).isTrue();
        assertThat(attempt.deadline()).isEqualTo(at(100));
        assertThat(attempt.timeRunsFrom()).isEqualTo(at(40));
        assertThat(attempt.points()).isNull();
        assertThat(attempt.passed()).isNull();
        assertThat(attempt.paperHash()).isNull();
        assertThat(attempt.finishedAt()).isNull();
        seal(at(95), SealCause.SUBMITTED);
        assertThat(attempt.sealCause()).isEqualTo(SealCause.SUBMITTED);
    }

    @Test
    void onlyASealedPaperIsReopenedAndASealedOneIsNotSealedAgain() {
        assertThatThrownBy(() -> attempt.reopen(at(1), Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("exams.reopen.open"));
        seal(at(30), SealCause.SUBMITTED);
        assertThatThrownBy(() -> seal(at(31), SealCause.SUBMITTED)).isInstanceOf(IllegalStateException.class);
    }

    private void seal(Instant now, SealCause cause) {
        attempt.seal(now, cause, NONE, BigDecimal.TEN, "h");
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** As the mapper makes it from a row of sixty minutes. */
    private static Attempt open() {
        Attempt attempt = new Attempt();
        put(attempt, "state", Attempt.State.OPEN);
        put(attempt, "startedAt", START);
        put(attempt, "deadline", DEADLINE);
        return attempt;
    }

    private static void put(Attempt attempt, String field, Object value) {
        try {
            var column = Attempt.class.getDeclaredField(field);
            column.setAccessible(true);
            column.set(attempt, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
