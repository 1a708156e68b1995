package org.watchroom.practice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Chooses questions for one person. The same state on the same day gives the same questions.
 *
 * <p>What is due is ordered by what forgetting it would cost: (1 − R) × 2 for a ★ × the weight of its function on the theory
 * examination × (1 + how weak the topic is), where R is the probability that it is remembered today. The weakness is the
 * share of last answers in the topic that were wrong, counted with half an answer on each side (Jeffreys).
 */
public final class PracticeChoice {

    private static final int STAR = 2;
    private static final double HALF = 0.5;

    /** Of the places of a day that what is due would fill, every third goes to what is new; more when time is short. */
    private static final int NEW_EVERY = 3;

    private final Fsrs fsrs;
    private final Nearness nearness;
    private final LocalDate today;
    private final List<Stock> stock;
    private final Map<Long, Known> known;
    private final NewQuestions fresh;
    private final Map<String, Double> weakness = new HashMap<>();

    /**
     * @param stock the questions in use
     * @param known by question id, of those that the person has answered
     * @param parts the points of each part of the mock
     * @param seed of the person, so that not everybody begins with the same
     */
    public PracticeChoice(
            Fsrs fsrs,
            Nearness nearness,
            LocalDate today,
            List<Stock> stock,
            Map<Long, Known> known,
            List<Double> parts,
            long seed) {
        this.fsrs = fsrs;
        this.nearness = nearness;
        this.today = today;
        this.stock = List.copyOf(stock);
        this.known = Map.copyOf(known);
        fresh = new NewQuestions(this.stock, this.known.keySet(), parts, seed);
        weigh();
    }

    private void weigh() {
        Map<String, int[]> counted = new HashMap<>();
        for (Stock it : stock) {
            Known before = known.get(it.questionId());
            if (before != null) {
                counted.computeIfAbsent(it.topic(), topic -> new int[2])[before.lastRight() ? 1 : 0]++;
            }
        }
        counted.forEach((topic, count) -> weakness.put(topic, (count[0] + HALF) / (count[0] + count[1] + 1)));
    }

    /** What is due today, what costs most first. */
    public List<Stock> due() {
        return among(it -> !known.get(it.questionId()).dueOn(fsrs, nearness).isAfter(today), this::urgency);
    }

    /** The questions of a day: what is due, and in between what is new. */
    public List<Stock> daily(int most) {
        List<Stock> due = due();
        int placesForNew = Math.min(most, Math.max(most / NEW_EVERY, nearness.newADay(fresh.size())));
        int dueTaken = Math.min(due.size(), most - Math.min(placesForNew, fresh.size()));
        List<Stock> newOnes = fresh.first(most - dueTaken);
        List<Stock> chosen = new ArrayList<>();
        int nextDue = 0;
        for (int i = 0; i < dueTaken + newOnes.size(); i++) {
            int newSoFar = i - nextDue;
            boolean isTimeForNew = newSoFar < newOnes.size()
                    && (nextDue == dueTaken || newSoFar * (long) dueTaken < nextDue * (long) newOnes.size());
            chosen.add(isTimeForNew ? newOnes.get(newSoFar) : due.get(nextDue++));
        }
        return chosen;
    }

    /** Of one topic: what is likely forgotten first, but before what was answered today what is new. */
    public List<Stock> ofTopic(String topic, int most) {
        List<Stock> seen = among(it -> it.topic().equals(topic), this::urgency);
        List<Stock> chosen = new ArrayList<>(
                seen.stream().filter(it -> known(it).lastOn().isBefore(today)).toList());
        chosen.addAll(fresh.ofTopic(topic));
        chosen.addAll(
                seen.stream().filter(it -> !known(it).lastOn().isBefore(today)).toList());
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    /** What is on the list of mistakes: what was not answered today first, then what costs most. */
    public List<Stock> mistakes(int most) {
        List<Stock> mistakes = among(
                it -> known(it).mistake(),
                it -> urgency(it) - (known(it).lastOn().isBefore(today) ? 0 : STAR));
        return mistakes.subList(0, Math.min(most, mistakes.size()));
    }

    /** A small mock: the parts in their shares, whether seen before or not, other ones each day. */
    public List<Stock> mock(int most) {
        return fresh.anew(today.toEpochDay()).first(most);
    }

    /** How many the person has never answered. */
    public int unseen() {
        return fresh.size();
    }

    public int mistakes() {
        return (int) stock.stream()
                .filter(it -> known.containsKey(it.questionId()) && known(it).mistake())
                .count();
    }

    private List<Stock> among(Predicate<Stock> wanted, ToDoubleFunction<Stock> urgency) {
        return stock.stream()
                .filter(it -> known.containsKey(it.questionId()))
                .filter(wanted)
                .sorted(Comparator.comparingDouble(urgency).reversed().thenComparing(Stock::questionId))
                .toList();
    }

    private double urgency(Stock it) {
        return (1 - known(it).retrievability(fsrs, today))
                * (it.star() ? STAR : 1)
                * it.weight()
                * (1 + weakness.get(it.topic()));
    }

    private Known known(Stock it) {
        return known.get(it.questionId());
    }
}
