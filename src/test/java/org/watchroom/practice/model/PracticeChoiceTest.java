package org.watchroom.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PracticeChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Nearness CALM = new Nearness(null);

    private final Fsrs fsrs = new Fsrs();
    private final List<Stock> stock = new ArrayList<>();
    private final Map<Long, Known> known = new HashMap<>();

    @Test
    void whatIsMostLikelyForgottenComesFirst() {
        known(1, 10, 30, true);
        known(2, 10, 90, true);
        known(3, 10, 12, true);
        known(4, 100, 12, true);
        assertThat(ids(choice(CALM).due())).containsExactly(2L, 1L, 3L);
    }

    @Test
    void aStarAHeavyFunctionAndAWeakTopicComeBeforeWhatIsOtherwiseTheSame() {
        stock(1, "a", false, 1, 0);
        stock(2, "b", true, 1, 0);
        stock(3, "c", false, 1.5, 0);
        stock(4, "d", false, 1, 0);
        stock(5, "d", false, 1, 0);
        for (long id = 1; id <= 4; id++) {
            known.put(id, new Known(new Memory(10, 5), TODAY.minusDays(20), true, false));
        }
        known.put(5L, new Known(new Memory(10, 5), TODAY, false, true));
        assertThat(ids(choice(CALM).due())).containsExactly(2L, 3L, 4L, 1L);
    }

    @Test
    void asTheExaminationNearsMoreIsDue() {
        known(1, 40, 25, true);
        assertThat(choice(CALM).due()).isEmpty();
        assertThat(choice(new Nearness(20)).due()).hasSize(1);
        known.clear();
        stock.clear();
        known(1, 400, 6, true);
        assertThat(choice(new Nearness(8)).due()).isEmpty();
        assertThat(choice(new Nearness(7)).due()).as("once more before the day").hasSize(1);
    }

    @Test
    void everyThirdPlaceOfAFullDayIsNewAndMoreWhenTimeIsShort() {
        for (long id = 1; id <= 30; id++) {
            known(id, 5, 30, true);
        }
        for (long id = 31; id <= 60; id++) {
            stock(id, "new", false, 1, 0);
        }
        List<Stock> day = choice(CALM).daily(21);
        assertThat(day).hasSize(21).doesNotHaveDuplicates();
        assertThat(day.stream().filter(it -> it.topic().equals("new"))).hasSize(7);
        assertThat(day.subList(0, 3).stream().filter(it -> it.topic().equals("new")))
                .as("mixed in")
                .hasSize(1);
        assertThat(choice(new Nearness(90)).daily(21).stream()
                        .filter(it -> it.topic().equals("new")))
                .as("there is time")
                .hasSize(7);
        assertThat(choice(new Nearness(5)).daily(21).stream()
                        .filter(it -> it.topic().equals("new")))
                .as("thirty in two days")
                .hasSize(15);
        assertThat(choice(new Nearness(2)).daily(21)).allMatch(it -> it.topic().equals("new"));
    }

    @Test
    void newOnesComeInTheSharesOfTheMock() {
        for (long id = 0; id < 400; id++) {
            stock(id, "t", false, 1, (int) (id % 4));
        }
        List<Stock> chosen =
                new PracticeChoice(fsrs, CALM, TODAY, stock, known, List.of(50.0, 30.0, 20.0, 0.0), 1).daily(20);
        assertThat(count(chosen, 0)).isEqualTo(10);
        assertThat(count(chosen, 1)).isEqualTo(6);
        assertThat(count(chosen, 2)).isEqualTo(4);
    }

    @Test
    void whatTheMockNeverAsksIsMetNowAndThen() {
        for (long id = 0; id < 100; id++) {
            stock(id, "t", false, 1, id % 2 == 0 ? 0 : Stock.NO_PART);
        }
        List<Stock> chosen = new PracticeChoice(fsrs, CALM, TODAY, stock, known, List.of(100.0), 1).daily(22);
        assertThat(count(chosen, Stock.NO_PART)).isEqualTo(2);
    }

    @Test
    void withoutAMockEverythingIsMet() {
        for (long id = 0; id < 9; id++) {
            stock(id, "t", false, 1, Stock.NO_PART);
        }
        assertThat(new PracticeChoice(fsrs, CALM, TODAY, stock, known, List.of(), 1).daily(5))
                .hasSize(5);
    }

    @Test
    void mistakesOfOtherDaysComeBeforeThoseOfToday() {
        known(1, 3, 0, false);
        known(2, 3, 1, false);
        known(3, 3, 9, true);
        assertThat(ids(choice(CALM).mistakes(10))).containsExactly(2L, 1L);
        assertThat(choice(CALM).mistakes()).isEqualTo(2);
    }

    @Test
    void aTopicAsksWhatIsSeenThenWhatIsNewThenWhatWasAnsweredToday() {
        known(1, 3, 0, true);
        known(2, 3, 5, true);
        stock(3, "topic 3", false, 1, 0);
        List<Stock> of = new ArrayList<>();
        stock.forEach(it ->
                of.add(new Stock(it.questionId(), it.versionId(), it.key(), "one", it.star(), it.weight(), it.part())));
        stock.clear();
        stock.addAll(of);
        assertThat(ids(choice(CALM).ofTopic("one", 9))).containsExactly(2L, 3L, 1L);
        assertThat(choice(CALM).ofTopic("other", 9)).isEmpty();
    }

    @Test
    void theSameStateGivesTheSameAndAnotherPersonOrDayAnother() {
        Random random = new Random(1);
        for (long id = 0; id < 200; id++) {
            if (random.nextBoolean()) {
                known(id, 1 + random.nextInt(50), random.nextInt(60), random.nextBoolean());
            } else {
                stock(id, "t", random.nextInt(9) == 0, 1, 0);
            }
        }
        assertThat(choice(CALM).daily(20)).isEqualTo(choice(CALM).daily(20));
        assertThat(choice(CALM).mock(15)).isEqualTo(choice(CALM).mock(15)).hasSize(15);
        assertThat(new PracticeChoice(fsrs, CALM, TODAY.plusDays(1), stock, known, List.of(1.0), 1).mock(15))
                .isNotEqualTo(choice(CALM).mock(15));
        assertThat(new PracticeChoice(fsrs, CALM, TODAY, stock, known, List.of(1.0), 77).mock(15))
                .isNotEqualTo(choice(CALM).mock(15));
    }

    private PracticeChoice choice(Nearness nearness) {
        return new PracticeChoice(fsrs, nearness, TODAY, stock, known, List.of(1.0), 1);
    }

    private void stock(long id, String topic, boolean star, double weight, int part) {
        stock.add(new Stock(id, id, "k" + id, topic, star, weight, part));
    }

    /** Each in a topic of its own. */
    private void known(long id, double stability, int daysAgo, boolean right) {
        stock(id, "topic " + id, false, 1, 0);
        known.put(id, new Known(new Memory(stability, 5), TODAY.minusDays(daysAgo), right, !right));
    }

    private static List<Long> ids(List<Stock> stock) {
        return stock.stream().map(Stock::questionId).toList();
    }

    private static long count(List<Stock> stock, int part) {
        return stock.stream().filter(it -> it.part() == part).count();
    }
}
