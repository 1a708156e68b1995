package org.watchroom.practice.model;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.special.Erf;

/**
 * The probability that one person passes the theory examination on a day.
 *
 * <p><b>Method.</b> Each cell of the paper asks so many questions drawn at random from its topics, so the points are a sum of
 * independent questions once the person's true share m of each topic is known. Of the 100 to 200 questions of a paper the sum
 * is near normal (Le Cam's and Lyapunov's limit for the Poisson-binomial distribution). Its mean is Σ count × points × m; by
 * the law of total variance its variance has two parts: the luck of the draw, Σ count × points² × m (1 − m), and what is not
 * known of the person, Σ W² Var(m) over the topics of W points, with one part more for what topics take from the person as a
 * whole, which errs in all of them together: (Σ W × borrowed)² Var(overall), and with one for how much
 * harder or easier the examination is than the bank, of which nobody knows more than that it is rarely over
 * 2 × {@value #UNLIKE_BANK} of the points (our decision, until there are results to learn it from). With both, the probability is
 * Φ((mean − threshold) ÷ √(luck + unknown)), the threshold half a step below the points that pass.
 *
 * <p><b>Interval.</b> The same with the luck alone, with the mean moved down and up by 1.645 √unknown: 90 per cent of
 * what the person may truly know lies between.
 *
 * <p><b>Assumptions.</b> The questions of the bank stand for those of the examination but for that; forgetting goes as FSRS-6
 * says; nothing is practised in between. {@code ReadinessCalibrationTest} holds it against simulated cohorts; against real results
 * it has not been held yet.
 *
 * <p><b>Abstains</b> with fewer than {@value #FEWEST_ANSWERED} different questions answered, or when the topics of which any
 * was answered are worth less than half of the points: then the prior would speak, not the person.
 */
public final class Readiness {

    public static final int FEWEST_ANSWERED = 30;
    public static final double LEAST_COVERED = 0.5;

    /** The standard deviation of the examination's difficulty against the bank's, as a share of the points. */
    static final double UNLIKE_BANK = 0.05;

    /** The standard normal quantile of 95 %. */
    private static final double Z = 1.644854;

    private static final double HALF = 0.5;

    private final Mastery mastery;
    private final Paper paper;
    private final Fsrs fsrs;
    private final Map<String, Double> worth;
    private final double mean;
    private final double luck;
    private final double unknown;

    /** @param mastery on the day that it is asked for */
    public Readiness(Mastery mastery, Paper paper, Fsrs fsrs) {
        this.mastery = mastery;
        this.paper = paper;
        this.fsrs = fsrs;
        worth = paper.worth();
        double points = 0;
        double drawn = 0;
        double together = 0;
        for (Paper.Cell cell : paper.cells()) {
            double share = share(cell);
            points += cell.worth() * share;
            drawn += cell.worth() * cell.points() * share * (1 - share);
            together += cell.topics().isEmpty() ? cell.worth() : 0;
        }
        double alone = 0;
        for (Map.Entry<String, Double> it : worth.entrySet()) {
            alone += it.getValue()
                    * it.getValue()
                    * mastery.topicShare(it.getKey()).variance();
            together += it.getValue() * mastery.borrowed(it.getKey());
        }
        mean = points;
        luck = drawn;
        double unlike = UNLIKE_BANK * paper.points();
        unknown = alone + together * together * mastery.overall().variance() + unlike * unlike;
    }

    /** Of a cell of which no topic is known, what the person knows as a whole. */
    private double share(Paper.Cell cell) {
        return cell.topics().isEmpty()
                ? mastery.overall().mean()
                : cell.topics().entrySet().stream()
                        .mapToDouble(it ->
                                it.getValue() * mastery.topicShare(it.getKey()).mean())
                        .sum();
    }

    /** What the topics are worth of which any question was answered, 0 to 1. */
    public double covered() {
        return worth.entrySet().stream()
                        .filter(it -> mastery.answered(it.getKey()) > 0)
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                / paper.points();
    }

    public boolean isKnown() {
        return mastery.answered() >= FEWEST_ANSWERED && covered() >= LEAST_COVERED;
    }

    /** Empty when too little is known. */
    public Optional<Chance> chance() {
        if (!isKnown()) {
            return Optional.empty();
        }
        double error = Z * Math.sqrt(unknown);
        double probability = probability(mean);
        return Optional.of(new Chance(
                probability,
                Math.min(probability, normal(mean - error, luck)),
                Math.max(probability, normal(mean + error, luck))));
    }

    private double probability(double points) {
        return normal(points, luck + unknown);
    }

    /** The probability that a normal sum of that mean and variance reaches what it takes. */
    private double normal(double points, double variance) {
        double threshold = paper.pass() * paper.points() - HALF * paper.smallestStep();
        return HALF * Erf.erfc((threshold - points) / Math.sqrt(2 * variance));
    }

    /**
     * By how much the probability rises when so many questions of a topic are practised today: those that are least likely
     * known. Each is then known as FSRS-6 says on the day that this is about, after a right answer, or after a wrong one that
     * was corrected within the round; and each stands for its part of the topic.
     *
     * @return 0 to 1
     */
    public double gain(String topic, int questions, LocalDate today, LocalDate on) {
        List<Stock> all = mastery.questions(topic);
        double own = mastery.topicShare(topic).mean();
        double learned = all.stream()
                .sorted(comparingDouble(it -> now(it, own)))
                .limit(questions)
                .mapToDouble(it -> Math.max(0, practised(it, own, today, on) - now(it, own)))
                .sum();
        double more = all.isEmpty() ? 0 : worth.getOrDefault(topic, 0.0) * learned / all.size();
        return probability(mean + more) - probability(mean);
    }

    private double now(Stock it, double own) {
        Double remembered = mastery.remembered(it);
        return remembered == null ? own : remembered;
    }

    private double practised(Stock it, double own, LocalDate today, LocalDate on) {
        double days = ChronoUnit.DAYS.between(today, on);
        Known before = mastery.known(it);
        double again = fsrs.retrievability(corrected(fsrs.first(Rating.AGAIN)), days);
        if (before == null) {
            return own * fsrs.retrievability(fsrs.first(Rating.GOOD), days) + (1 - own) * again;
        }
        double stillThere = before.remembered(fsrs, today);
        int since = before.daysSince(today);
        return stillThere * fsrs.retrievability(fsrs.next(before.memory(), Rating.GOOD, since), days)
                + (1 - stillThere)
                        * fsrs.retrievability(corrected(fsrs.next(before.memory(), Rating.AGAIN, since)), days);
    }

    /** After the right answer that follows a wrong one within the round. */
    private Memory corrected(Memory wrong) {
        return fsrs.next(wrong, Rating.GOOD, 0);
    }
}
