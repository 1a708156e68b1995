package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.watchroom.kernel.NumericAnswer;
import org.watchroom.kernel.Refused;

/**
 * What is decided about one version of a question after papers were graded.
 *
 * <p>The total of a paper is the sum of what its questions earned. Where a question is cancelled, it is left out and the rest
 * is scaled to what the whole paper could earn: total = whole × earned ÷ possible, rounded half up to two decimals.
 *
 * @param accepted the answers that are right, in the letters of the bank; none unless {@link Deed#KEYS}
 */
public record Ruling(Deed deed, List<String> accepted) {

    /** The kinds of decisions. */
    public enum Deed {
        /** The answers named are right, and no others. */
        KEYS,
        /** Everybody whose paper asked the question gets its points, answered or not. */
        POINTS_TO_ALL,
        /** The question no longer counts; the others are scaled to 100 points. */
        CANCELLED
    }

    /** Most answers that may be right beside each other. */
    public static final int MOST_ACCEPTED = 8;

    private static final int DECIMALS = 2;

    public Ruling {
        accepted = List.copyOf(accepted);
    }

    /**
     * @param options the letters of the question in the bank; {@code TF} for a judgement
     * @throws Refused {@code exams.regrade.deed}, {@code exams.regrade.accepted}
     */
    public static Ruling of(String deed, Collection<String> accepted, Kind kind, String options) {
        Deed wanted;
        try {
            wanted = Deed.valueOf(deed == null ? "" : deed);
        } catch (IllegalArgumentException unknown) {
            throw Refused.input("exams.regrade.deed");
        }
        if (wanted != Deed.KEYS) {
            return new Ruling(wanted, List.of());
        }
        List<String> answers = (accepted == null ? List.<String>of() : accepted)
                .stream()
                        .map(it -> it == null ? "" : canonical(it, kind, options))
                        .distinct()
                        .sorted()
                        .toList();
        if (answers.isEmpty() || answers.size() > MOST_ACCEPTED || answers.contains("")) {
            throw Refused.input("exams.regrade.accepted", MOST_ACCEPTED);
        }
        return new Ruling(wanted, answers);
    }

    /**
     * One that was taken before.
     *
     * @param accepted the answers, separated by blanks; empty unless {@link Deed#KEYS}
     */
    public static Ruling taken(String deed, String accepted) {
        return new Ruling(Deed.valueOf(deed), accepted.isEmpty() ? List.of() : List.of(accepted.split(" ")));
    }

    /** The answer as the bank would keep it; empty when it is none. */
    private static String canonical(String answer, Kind kind, String options) {
        if (kind == Kind.NUMERIC) {
            return NumericAnswer.read(answer).map(NumericAnswer::text).orElse("");
        }
        String letters = answer.strip().toUpperCase(Locale.ROOT);
        TreeSet<String> sorted = new TreeSet<>(List.of(letters.split("")));
        if (letters.isEmpty()
                || sorted.size() != letters.length()
                || !sorted.stream().allMatch(options::contains)) {
            return "";
        }
        return switch (kind) {
            case MULTIPLE -> String.join("", sorted);
            case ORDERING -> letters.length() == options.length() ? letters : "";
            default -> letters.length() == 1 ? letters : "";
        };
    }

    /** What the question earns now, on a paper that asked it. A cancelled one keeps what it had. */
    public BigDecimal awarded(PaperQuestion question, String choice, BigDecimal before, Scoring scoring) {
        return switch (deed) {
            case CANCELLED -> before;
            case POINTS_TO_ALL -> question.points();
            case KEYS ->
                accepted.stream()
                        .map(answer -> Marks.of(
                                        List.of(question),
                                        Map.of(question.no(), choice),
                                        Map.of(question.versionId(), answer),
                                        scoring)
                                .total())
                        .max(BigDecimal::compareTo)
                        .orElseThrow();
        };
    }

    public boolean cancels() {
        return deed == Deed.CANCELLED;
    }

    /**
     * The total of a paper.
     *
     * @param earned by the questions that count
     * @param possible with the questions that count
     * @param whole with all questions
     * @throws Refused {@code exams.regrade.nothing-left} when no question counts any more
     */
    public static BigDecimal total(BigDecimal earned, BigDecimal possible, BigDecimal whole) {
        if (possible.signum() == 0) {
            throw new Refused("exams.regrade.nothing-left");
        }
        return possible.compareTo(whole) == 0
                ? earned.setScale(DECIMALS, RoundingMode.HALF_UP)
                : whole.multiply(earned).divide(possible, DECIMALS, RoundingMode.HALF_UP);
    }
}
