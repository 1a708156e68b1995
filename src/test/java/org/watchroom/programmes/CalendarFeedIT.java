package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.programmes.Training.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** The private address of one's calendar. */
@UseCases
class CalendarFeedIT {

    private static final Instant NINE = Instant.parse("2026-09-05T01:00:00Z");

    private Training training;
    private CalendarFeed feed;
    private long trainee;

    @BeforeEach
    void open() {
        training = new Training();
        feed = House.bean(CalendarFeed.class);
        trainee = training.trainee("学员");
        long cohort = training.cohort("甲班");
        training.enrol(cohort, trainee);
        Somebody.as(
                training.administrator,
                () -> House.bean(Timetable.class)
                        .plan(
                                cohort,
                                new Timetable.Draft(
                                        "THEORY", "第一课", "一号", null, NINE, NINE.plus(Duration.ofMinutes(90)))));
    }

    @Test
    void nobodyHasAnAddressBeforeTheyAskForOne() {
        assertThat(Somebody.as(trainee, feed::token)).isEmpty();
        String token = Somebody.as(trainee, feed::renew);
        assertThat(token).hasSize(43);
        assertThat(Somebody.as(trainee, feed::token)).contains(token);
    }

    @Test
    void whoKnowsTheAddressReadsTheTimetableOfItsOwner() {
        String token = Somebody.as(trainee, feed::renew);
        String empty = Somebody.as(training.trainee("别人"), feed::renew);
        assertThat(read(token)).extracting(SessionFacts::title).containsExactly("第一课");
        assertThat(read(empty)).isEmpty();
    }

    @Test
    void theOldAddressIsDeadOnceItIsRenewed() {
        String old = Somebody.as(trainee, feed::renew);
        String fresh = Somebody.as(trainee, feed::renew);
        assertThat(fresh).isNotEqualTo(old);
        refused("programmes.calendar.absent", () -> read(old));
        assertThat(read(fresh)).hasSize(1);
    }

    @Test
    void theTokenItselfIsNowhereInTheDatabase() {
        String token = Somebody.as(trainee, feed::renew);
        assertThat(Sql.count("SELECT COUNT(*) FROM calendar_address WHERE INSTR(sealed, ?) > 0", token))
                .isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "abc", "../../etc/passwd", "' OR 1=1 --"})
    void addressesThatWereNeverMadeLeadNowhere(String token) {
        Somebody.as(trainee, feed::renew);
        refused("programmes.calendar.absent", () -> read(token));
    }

    /** As somebody who is not signed in. */
    private List<SessionFacts> read(String token) {
        return Somebody.as(-1L, () -> feed.read(token));
    }
}
