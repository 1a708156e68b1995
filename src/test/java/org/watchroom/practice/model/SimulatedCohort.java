package org.watchroom.practice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented learners who do not follow the model: their abilities and the difficulties of questions are normal on the logistic
 * scale (a Rasch model), not Beta. What they knew is forgotten by the curve of FSRS-6, each by a speed of their own,
 * and everybody sits a paper that is a little harder or easier than what they practised.
 */
final class SimulatedCohort {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Fsrs FSRS = new Fsrs();
    static final List<Double> WORTH = List.of(5.0, 8.0, 12.0, 15.0, 12.0, 8.0, 12.0, 8.0, 10.0, 10.0);

    private static final int QUESTIONS_OF_A_TOPIC = 30;
    private static final double SPREAD_OF_PEOPLE = 0.8;
    private static final double SPREAD_OF_TOPICS = 0.6;
    private static final double SPREAD_OF_QUESTIONS = 0.8;
    private static final int LONGEST_AGO = 20;

    private final double average;
    private final Random random;
    private final List<Stock> stock = new ArrayList<>();
    private final Paper paper;

    /** @param average ability, on the logistic scale */
    SimulatedCohort(long seed, double average) {
        this.average = average;
        random = new Random(seed);
        List<Paper.Cell> cells = new ArrayList<>();
        for (int topic = 0; topic < WORTH.size(); topic++) {
            cells.add(Paper.Cell.of(WORTH.get(topic).intValue(), 1, List.of(name(topic))));
            for (int i = 0; i < QUESTIONS_OF_A_TOPIC; i++) {
                long id = topic * 100L + i;
                stock.add(new Stock(id, id, name(topic) + "." + i % 8, name(topic), false, 1, topic));
            }
        }
        paper = new Paper(cells, 0.6);
    }

    private static String name(int topic) {
        return "1." + topic;
    }

    List<Stock> stock() {
        return stock;
    }

    Paper paper() {
        return paper;
    }

    /** Somebody who answered some questions of some topics in the last weeks. */
    Learner learner() {
        double ability = average + SPREAD_OF_PEOPLE * random.nextGaussian();
        double share = 0.15 + 0.6 * random.nextDouble();
        double speed = Math.exp(0.3 * random.nextGaussian());
        List<Double> topics = WORTH.stream()
                .map(it -> ability + SPREAD_OF_TOPICS * random.nextGaussian())
                .toList();
        Map<Long, Known> known = new HashMap<>();
        for (Stock it : stock) {
            if (random.nextDouble() < share * (it.part() % 3 == 0 ? 0.4 : 1)) {
                LocalDate on = TODAY.minusDays(random.nextInt(LONGEST_AGO + 1));
                boolean right = random.nextDouble() < knows(topics.get(it.part()));
                known.put(it.questionId(), Known.answered(null, right, on, FSRS));
            }
        }
        return new Learner(topics, speed, known);
    }

    private double knows(double ability) {
        return 1 / (1 + Math.exp(-(ability - SPREAD_OF_QUESTIONS * random.nextGaussian())));
    }

    final class Learner {

        private final List<Double> topics;
        private final double speed;
        private final Map<Long, Known> known;

        private Learner(List<Double> topics, double speed, Map<Long, Known> known) {
            this.topics = topics;
            this.speed = speed;
            this.known = known;
        }

        Map<Long, Known> known() {
            return known;
        }

        /** Sits the paper on a day; what it asks was learned as long ago as something that was practised. */
        boolean passes(LocalDate on) {
            List<Known> all = List.copyOf(known.values());
            Memory once = FSRS.first(Rating.GOOD);
            double unlike = Readiness.UNLIKE_BANK * random.nextGaussian();
            long points = IntStream.range(0, WORTH.size())
                    .mapToLong(topic -> IntStream.range(0, WORTH.get(topic).intValue())
                            .filter(i -> {
                                double days =
                                        all.get(random.nextInt(all.size())).daysSince(on) * speed;
                                return random.nextDouble()
                                        < unlike + knows(topics.get(topic)) * FSRS.retrievability(once, days);
                            })
                            .count())
                    .sum();
            return points >= paper.pass() * paper.points();
        }
    }
}
