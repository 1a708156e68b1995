package org.watchroom.exams.model;

import java.util.Collection;
import java.util.TreeSet;
import org.watchroom.kernel.Refused;

/**
 * What a candidate chose: the letters of their paper in alphabetical order, {@code T} or {@code F} for a judgement, or
 * nothing when an answer is taken back.
 */
public record Choice(String letters) {

    private static final String LETTERS = "ABCDEFGHIJ";

    /** @throws Refused {@code exams.answer.not-on-paper} when no paper could offer that */
    public static Choice of(Collection<String> keys) {
        TreeSet<String> sorted = new TreeSet<>();
        for (String key : keys) {
            if (key == null || key.length() != 1 || !(isJudgement(key) || LETTERS.contains(key)) || !sorted.add(key)) {
                throw notOnPaper();
            }
        }
        Choice choice = new Choice(String.join("", sorted));
        // F is both a sixth option and "wrong"; which of them it is, the question decides
        if (choice.letters.contains("T") && sorted.size() > 1) {
            throw notOnPaper();
        }
        return choice;
    }

    public static Refused notOnPaper() {
        return Refused.input("exams.answer.not-on-paper");
    }

    public int size() {
        return letters.length();
    }

    /** Whether a judgement could be answered so. */
    public boolean fitsJudgement() {
        return size() == 0 || size() == 1 && isJudgement(letters);
    }

    /** The place of the last letter among the options, counted from 1; beyond any paper for {@code T}. */
    public int highest() {
        return size() == 0 ? 0 : letters.charAt(size() - 1) - 'A' + 1;
    }

    private static boolean isJudgement(String key) {
        return key.equals("T") || key.equals("F");
    }
}
