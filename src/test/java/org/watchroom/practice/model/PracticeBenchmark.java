package org.watchroom.practice.model;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Whether practice chosen by us helps more than practice at random:
 * {@code ./mvnw -Pbench -Dmeasured=org.watchroom.practice.model.PracticeBenchmark}.
 *
 * <p><b>Assumed:</b> {@value #LEARNERS} invented learners, each twice the same person: once with the questions of the day as
 * {@link PracticeChoice} chooses them, once with questions drawn at random, {@value #A_DAY} questions a day either way, those
 * that come once more after a mistake among them, on {@value #OF_TEN} days of ten. What somebody knows beforehand is normal on
 * the logistic scale, by person, topic and question. Memory goes as FSRS-6 says, so the truth is of the kind that our choice
 * believes in, but each learner forgets at a speed of their own, which nobody tells it. Whoever does not know guesses one in
 * four. The examination draws its questions from the bank that was practised, each topic by its worth, and passes with 60 of
 * 100; one that asks other questions would make the difference smaller.
 *
 * <p><b>Not measured:</b> people.
 */
public final class PracticeBenchmark {

    private static final int LEARNERS = 2000;
    private static final int A_DAY = 20;
    private static final int OF_TEN = 8;
    private static final List<Integer> DAYS = List.of(14, 28, 56);

    private static final double AVERAGE = -1;
    private static final double SPREAD_OF_PEOPLE = 0.7;
    private static final double SPREAD_OF_TOPICS = 0.7;
    private static final double SPREAD_OF_QUESTIONS = 0.8;
    private static final double SPREAD_OF_SPEED = 0.3;
    private static final double GUESS = 0.25;
    /** Of what was known before the first day. */
    private static final Memory FROM_BEFORE = new Memory(60, 5);

    private static final double Z = 1.959964;
    private static final Fsrs FSRS = new Fsrs();
    private static final PrintStream OUT = System.out;

    private final SimulatedCohort bank = new SimulatedCohort(1, 0);

    private PracticeBenchmark() {}

    public static void main(String[] args) {
        new PracticeBenchmark().measure();
    }

    private void measure() {
        OUT.printf(
                Locale.ROOT,
                "%d invented learners, a bank of %d questions, %d questions a day on %d days of ten%n%n",
                LEARNERS,
                bank.stock().size(),
                A_DAY,
                OF_TEN);
        OUT.printf("%-8s%-10s%10s%18s%10s%n", "days", "chosen", "passed", "95 %", "points");
        for (int days : DAYS) {
            for (boolean byUs : List.of(true, false)) {
                int passed = 0;
                long points = 0;
                for (int seed = 0; seed < LEARNERS; seed++) {
                    int reached = new Learner(seed).practises(days, byUs).points();
                    points += reached;
                    passed += reached >= bank.paper().pass() * bank.paper().points() ? 1 : 0;
                }
                print(days, byUs, passed, (double) points / LEARNERS);
            }
        }
        OUT.println();
        OUT.println(
                "Assumed: memory goes as FSRS-6 says, each learner at a speed of their own; the examination asks from the"
                        + " same bank; mistakes come once more within the day; who does not know guesses one in four.");
    }

    private static void print(int days, boolean byUs, int passed, double points) {
        double share = (double) passed / LEARNERS;
        // Wilson's interval, which holds near 100 % too
        double scale = 1 + Z * Z / LEARNERS;
        double middle = (share + Z * Z / (2 * LEARNERS)) / scale;
        double half = Z * Math.sqrt(share * (1 - share) / LEARNERS + Z * Z / (4.0 * LEARNERS * LEARNERS)) / scale;
        OUT.printf(
                Locale.ROOT,
                "%-8d%-10s%8.1f %%%9.1f – %.1f %%%10.1f%n",
                days,
                byUs ? "by us" : "at random",
                100 * share,
                100 * (middle - half),
                100 * (middle + half),
                points);
    }

    private final class Learner {

        private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

        private final long seed;
        private final Random random;
        private final double speed;
        /** What is true, by question. */
        private final Map<Long, Memory> memories = new HashMap<>();

        private final Map<Long, LocalDate> lastSeen = new HashMap<>();
        /** What the product knows of it. */
        private final Map<Long, Known> known = new HashMap<>();

        private LocalDate day = FIRST;

        Learner(long seed) {
            this.seed = seed;
            random = new Random(seed);
            double person = AVERAGE + SPREAD_OF_PEOPLE * random.nextGaussian();
            speed = Math.exp(SPREAD_OF_SPEED * random.nextGaussian());
            Map<String, Double> topics = new HashMap<>();
            for (Stock it : bank.stock()) {
                double topic =
                        topics.computeIfAbsent(it.topic(), name -> person + SPREAD_OF_TOPICS * random.nextGaussian());
                double knows = 1 / (1 + Math.exp(SPREAD_OF_QUESTIONS * random.nextGaussian() - topic));
                if (random.nextDouble() < knows) {
                    memories.put(it.questionId(), FROM_BEFORE);
                    lastSeen.put(it.questionId(), FIRST);
                }
            }
        }

        Learner practises(int days, boolean byUs) {
            LocalDate examination = FIRST.plusDays(days);
            for (; day.isBefore(examination); day = day.plusDays(1)) {
                if (random.nextInt(10) >= OF_TEN) {
                    continue;
                }
                List<Stock> waiting = byUs ? chosen(examination) : drawn();
                int asked = 0;
                for (int i = 0; i < waiting.size() && asked < A_DAY; i++, asked++) {
                    if (!answers(waiting.get(i)) && asked + 1 < A_DAY) {
                        asked++;
                        corrected(waiting.get(i));
                    }
                }
            }
            return this;
        }

        private List<Stock> chosen(LocalDate examination) {
            return new PracticeChoice(
                            FSRS, Nearness.of(day, examination), day, bank.stock(), known, SimulatedCohort.WORTH, seed)
                    .daily(A_DAY);
        }

        private List<Stock> drawn() {
            List<Stock> drawn = new ArrayList<>();
            while (drawn.size() < A_DAY) {
                drawn.add(bank.stock().get(random.nextInt(bank.stock().size())));
            }
            return drawn;
        }

        private double remembers(long question) {
            Memory memory = memories.get(question);
            return memory == null ? 0 : FSRS.retrievability(memory, speed * since(question));
        }

        private int since(long question) {
            return (int) (day.toEpochDay() - lastSeen.get(question).toEpochDay());
        }

        private boolean answers(Stock it) {
            boolean remembered = random.nextDouble() < remembers(it.questionId());
            boolean right = remembered || random.nextDouble() < GUESS;
            learns(it, remembered ? Rating.GOOD : Rating.AGAIN);
            known.compute(it.questionId(), (id, before) -> Known.answered(before, right, day, FSRS));
            return right;
        }

        /** The same question once more after its explanation. */
        private void corrected(Stock it) {
            learns(it, Rating.GOOD);
            known.compute(it.questionId(), (id, before) -> Known.answered(before, true, day, FSRS));
        }

        private void learns(Stock it, Rating rating) {
            memories.compute(
                    it.questionId(),
                    (id, before) -> before == null ? FSRS.first(rating) : FSRS.next(before, rating, since(id)));
            lastSeen.put(it.questionId(), day);
        }

        /** On the day of the examination. */
        int points() {
            int points = 0;
            for (int topic = 0; topic < SimulatedCohort.WORTH.size(); topic++) {
                int part = topic;
                List<Stock> asked =
                        bank.stock().stream().filter(it -> it.part() == part).toList();
                for (int i = 0; i < SimulatedCohort.WORTH.get(topic); i++) {
                    double remembers =
                            remembers(asked.get(random.nextInt(asked.size())).questionId());
                    points += random.nextDouble() < remembers + (1 - remembers) * GUESS ? 1 : 0;
                }
            }
            return points;
        }
    }
}
