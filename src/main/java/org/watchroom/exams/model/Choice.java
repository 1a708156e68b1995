package org.watchroom.exams.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchroom.kernel.NumericAnswer;
import org.watchroom.kernel.Refused;

/**
 * What a candidate chose: letters of their paper, {@code T} or {@code F} for a judgement, a number, or nothing when an
 * answer is taken back. Whether letters are steps in an order or options in none, the question decides.
 *
 * @param given the letters in the order in which they came, or the number as {@link NumericAnswer} writes it
 */
public record Choice(String given, boolean isNumber) {

    private static final String LETTERS = "ABCDEFGHIJ";

    /** @throws Refused {@code exams.answer.not-on-paper} when no paper could offer that */
    public static Choice of(Collection<String> keys) {
        Optional<String> number = keys.size() == 1 ? number(keys.iterator().next()) : Optional.empty();
        if (number.isPresent()) {
            return new Choice(number.get(), true);
        }
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (key == null || key.length() != 1 || !(isJudgement(key) || LETTERS.contains(key)) || !seen.add(key)) {
                throw notOnPaper();
            }
        }
        // F is both a sixth option and "wrong"; which of them it is, the question decides
        if (seen.contains("T") && seen.size() > 1) {
            throw notOnPaper();
        }
        return new Choice(String.join("", keys), false);
    }

    /** The keys of what the journal keeps: one for each letter, or the number. */
    public static List<String> keys(String kept) {
        return number(kept)
                .map(List::of)
                .orElseGet(() -> kept.chars().mapToObj(Character::toString).toList());
    }

    public static Refused notOnPaper() {
        return Refused.input("exams.answer.not-on-paper");
    }

    /** What the journal keeps of a question whose options have no order of their own. */
    public String sorted() {
        return isNumber
                ? given
                : given.chars()
                        .sorted()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** What the journal keeps for a question of that kind. */
    public String kept(Kind kind) {
        return kind == Kind.ORDERING ? given : sorted();
    }

    /** Letters; none for a number. */
    public int size() {
        return isNumber ? 0 : given.length();
    }

    /** Whether a judgement could be answered so. */
    public boolean fitsJudgement() {
        return isEmpty() || size() == 1 && isJudgement(given);
    }

    /** Whether a number could be answered so. */
    public boolean fitsNumber() {
        return isEmpty() || isNumber;
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** The place of the last letter among the options, counted from 1; beyond any paper for {@code T} and for a number. */
    public int highest() {
        return isNumber ? Integer.MAX_VALUE : given.chars().max().orElse('A' - 1) - 'A' + 1;
    }

    private static Optional<String> number(String text) {
        return text == null ? Optional.empty() : NumericAnswer.number(text).map(NumericAnswer::text);
    }

    private static boolean isJudgement(String key) {
        return key.equals("T") || key.equals("F");
    }
}
