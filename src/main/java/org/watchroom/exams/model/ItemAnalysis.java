package org.watchroom.exams.model;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the answers to one version of one question say about it. Everything is counted in the letters of the bank, whatever
 * order the papers showed.
 */
public final class ItemAnalysis {

    /**
     * The share of people in the upper and in the lower group: 27 % makes the difference between them most certain (Kelley
     * 1939, Journal of Educational Psychology 30, 17–24).
     */
    public static final double GROUP = 0.27;

    /** More wrong answers than these are not listed. */
    private static final int MOST_MISTAKES = 8;

    private final Kind kind;
    private final String options;
    private final String key;
    private final List<Response> responses;

    /**
     * One person's answer.
     *
     * @param choice letters of the bank; empty when unanswered
     * @param awarded points for it
     * @param total points of the whole paper, this answer included
     * @param attemptId decides between equal totals, so that the same answers always give the same groups
     */
    public record Response(String choice, boolean right, double awarded, double total, long attemptId) {}

    /**
     * How often an option was chosen. The options of a multiple-choice question are counted each for itself, so their shares
     * add up to more than all.
     */
    public record Line(String option, boolean inKey, int chosen, int upper, int lower) {}

    /**
     * A wrong answer as a whole.
     *
     * @param answer the letters of the bank in the candidates' order, or the number
     */
    public record Mistake(String answer, int chosen, int upper, int lower) {}

    /** @param options the letters in the author's order, {@code TF} for a judgement, none for a number */
    public ItemAnalysis(Kind kind, String options, String key, List<Response> responses) {
        this.kind = kind;
        this.options = options;
        this.key = key;
        this.responses = responses.stream()
                .sorted(Comparator.comparingDouble(Response::total).reversed().thenComparingLong(Response::attemptId))
                .toList();
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public int options() {
        return options.length();
    }

    public int answers() {
        return responses.size();
    }

    /** @return p, the share of people who were right, 0 to 1; empty without answers */
    public OptionalDouble difficulty() {
        return responses.stream().mapToDouble(it -> it.right() ? 1 : 0).average();
    }

    public OptionalDouble pointBiserial() {
        boolean[] right = new boolean[responses.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = responses.get(i).right();
        }
        return ClassicalMeasures.pointBiserial(right, totals());
    }

    public OptionalDouble correctedItemTotal() {
        return ClassicalMeasures.correctedItemTotal(
                responses.stream().mapToDouble(Response::awarded).toArray(), totals());
    }

    /** People in each of the two groups: 27 % of all, rounded, at least one; none for fewer than two people. */
    public int groupSize() {
        return answers() < 2 ? 0 : (int) Math.max(1, Math.round(GROUP * answers()));
    }

    /** @return D, the share of right answers in the upper group less that in the lower, −1 to 1; empty without groups */
    public OptionalDouble upperLessLower() {
        if (groupSize() == 0) {
            return OptionalDouble.empty();
        }
        long upper = upper().stream().filter(Response::right).count();
        long lower = lower().stream().filter(Response::right).count();
        return OptionalDouble.of((upper - lower) / (double) groupSize());
    }

    /** One line for each option, in the author's order; none where options are not chosen. */
    public List<Line> lines() {
        return !kind.hasChoices()
                ? List.of()
                : options.chars()
                        .mapToObj(Character::toString)
                        .map(it -> new Line(
                                it, key.contains(it), with(responses, it), with(upper(), it), with(lower(), it)))
                        .toList();
    }

    /** What was answered wrongly most often, as a whole, where there are no options to be chosen. */
    public List<Mistake> frequentMistakes() {
        return kind.hasChoices()
                ? List.of()
                : responses.stream()
                        .filter(this::isMistaken)
                        .map(Response::choice)
                        .distinct()
                        .map(it -> new Mistake(it, whole(responses, it), whole(upper(), it), whole(lower(), it)))
                        .sorted(Comparator.comparingInt(Mistake::chosen)
                                .reversed()
                                .thenComparing(Mistake::answer))
                        .limit(MOST_MISTAKES)
                        .toList();
    }

    private boolean isMistaken(Response response) {
        return !response.choice().isEmpty() && !isKey(response);
    }

    /** A number may be right without being the key itself. */
    private boolean isKey(Response response) {
        return kind == Kind.NUMERIC ? response.right() : response.choice().equals(key);
    }

    private static int whole(List<Response> people, String answer) {
        return (int) people.stream().filter(it -> it.choice().equals(answer)).count();
    }

    public int unanswered() {
        return (int) responses.stream().filter(it -> it.choice().isEmpty()).count();
    }

    /** How often the upper group gave the whole answer that is the key. */
    public int upperOnKey() {
        return (int) upper().stream().filter(this::isKey).count();
    }

    /** The whole answer beside the key that the upper group gave most often; empty when it gave none. */
    public List<Favourite> upperFavourites() {
        Map<String, Long> others = upper().stream()
                .filter(this::isMistaken)
                .map(Response::choice)
                .collect(groupingBy(it -> it, counting()));
        return others.entrySet().stream()
                .map(it -> new Favourite(it.getKey(), it.getValue().intValue()))
                .sorted(Comparator.comparingInt(Favourite::chosen).reversed().thenComparing(Favourite::answer))
                .limit(1)
                .toList();
    }

    /** A whole answer, and how many gave it. */
    public record Favourite(String answer, int chosen) {}

    private List<Response> upper() {
        return responses.subList(0, groupSize());
    }

    private List<Response> lower() {
        return responses.subList(responses.size() - groupSize(), responses.size());
    }

    private double[] totals() {
        return responses.stream().mapToDouble(Response::total).toArray();
    }

    private static int with(List<Response> people, String option) {
        return (int) people.stream().filter(it -> it.choice().contains(option)).count();
    }
}
