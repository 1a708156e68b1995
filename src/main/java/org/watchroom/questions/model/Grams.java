package org.watchroom.questions.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A question taken apart into pairs of neighbouring characters. What is compared is normalised (NFKC, small letters) and
 * without spaces and marks. How near two are is the share of pairs that both have among all that either has: the
 * coefficient of Jaccard (1912, New Phytologist 11:37–50), over shingles as in Broder (1997, On the resemblance and
 * containment of documents).
 */
public final class Grams {

    private static final int LONGEST = 1000;

    private final int[] sorted;

    private Grams(int[] sorted) {
        this.sorted = sorted;
    }

    /** @param plain as {@link #plain} makes it */
    public static Grams of(String plain) {
        IntStream pairs = plain.length() == 1
                ? IntStream.of(plain.charAt(0))
                : IntStream.range(0, Math.max(0, plain.length() - 1))
                        .map(i -> plain.charAt(i) << Character.SIZE | plain.charAt(i + 1));
        return new Grams(pairs.sorted().distinct().toArray());
    }

    /** Letters and digits alone, at most a thousand characters. */
    public static String plain(String text) {
        String plain = normal(text).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** In the form in which texts are searched. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public int size() {
        return sorted.length;
    }

    /** In ascending order, each once. */
    IntStream all() {
        return Arrays.stream(sorted);
    }

    /** 0 for nothing in common, 1 for the same pairs; 0 when both are empty. */
    public double likeness(Grams other) {
        int common = common(other);
        int either = either(other, common);
        return either == 0 ? 0 : (double) common / either;
    }

    /** {@link #likeness} in whole hundredths, never rounded up: 100 for the same pairs alone. */
    public int percent(Grams other) {
        int common = common(other);
        int either = either(other, common);
        return either == 0 ? 0 : 100 * common / either;
    }

    private int either(Grams other, int common) {
        return sorted.length + other.sorted.length - common;
    }

    private int common(Grams other) {
        int common = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            if (sorted[i] == other.sorted[j]) {
                common++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
