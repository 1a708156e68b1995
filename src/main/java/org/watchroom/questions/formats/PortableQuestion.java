package org.watchroom.questions.formats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.NotImported.Reason;

/**
 * A question between the bank and a file. Whatever a format cannot say is empty.
 *
 * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC
 * @param difficulty EASY, MEDIUM, HARD or empty
 * @param options in the order of their letters
 * @param answer as the bank writes it: letters, {@code T} or {@code F}, a number with or without {@code ±} tolerance
 * @param situation the code of what it shares with other questions
 * @param story what that tells
 */
public record PortableQuestion(
        String code,
        String key,
        String kind,
        String difficulty,
        String stem,
        List<String> options,
        String answer,
        String explanation,
        String basis,
        String review,
        String situation,
        String story,
        List<PortableMedium> media) {

    static final String LETTERS = "ABCDEFGH";

    /** Hexadecimal digits of the code that is made from the content: one in 10^14 pairs of questions would share it. */
    private static final int DIGITS = 12;

    public PortableQuestion {
        options = List.copyOf(options);
        media = List.copyOf(media);
    }

    /** A question that stands alone. */
    public PortableQuestion(
            String code,
            String key,
            String kind,
            String difficulty,
            String stem,
            List<String> options,
            String answer,
            String explanation,
            String basis,
            String review) {
        this(code, key, kind, difficulty, stem, options, answer, explanation, basis, review, "", "", List.of());
    }

    /** The same question about a situation. */
    public PortableQuestion about(String situationCode, String told) {
        return new PortableQuestion(
                code,
                key,
                kind,
                difficulty,
                stem,
                options,
                answer,
                explanation,
                basis,
                review,
                situationCode,
                told,
                media);
    }

    /** The same question with a picture and a sound at most. */
    public PortableQuestion showing(List<PortableMedium> shown) {
        return new PortableQuestion(
                code,
                key,
                kind,
                difficulty,
                stem,
                options,
                answer,
                explanation,
                basis,
                review,
                situation,
                story,
                shown);
    }

    PortableQuestion(String kind, String stem, List<String> options, String answer, Remarks remarks) {
        this(
                remarks.code(),
                remarks.key(),
                kind,
                remarks.difficulty(),
                stem,
                options,
                answer,
                remarks.explanation(),
                remarks.basis(),
                remarks.review());
    }

    /** As a row of our sheet. Without a code it gets one that the same content always has. */
    SheetRow row(int number) {
        if (options.size() > LETTERS.length()) {
            throw new NotImported(Reason.OPTIONS, String.valueOf(options.size()));
        }
        Map<String, String> cells = new HashMap<>();
        cells.put("code", code.isBlank() ? digest() : code);
        cells.put("key", key);
        cells.put("kind", kind.toLowerCase(Locale.ROOT));
        cells.put("difficulty", difficulty.toLowerCase(Locale.ROOT));
        cells.put("stem", stem);
        for (int i = 0; i < options.size(); i++) {
            cells.put(LETTERS.substring(i, i + 1), options.get(i));
        }
        cells.put("answer", answer);
        cells.put("explanation", explanation);
        cells.put("basis", basis);
        cells.put("review", review);
        return SheetRow.of(number, cells);
    }

    /** The steps of an ordering as they belong. */
    List<String> inRightOrder() {
        return answer.chars().mapToObj(it -> options.get(LETTERS.indexOf(it))).toList();
    }

    boolean isRight(int option) {
        return answer.indexOf(LETTERS.charAt(option)) >= 0;
    }

    /** How many options are right. */
    int right() {
        return answer.length();
    }

    /** The number, and its tolerance or {@code 0}. */
    String[] number() {
        String[] parts = answer.split("±");
        return new String[] {parts[0], parts.length > 1 ? parts[1] : "0"};
    }

    /** Whether the code was made from the content. */
    public static boolean isDigest(String code) {
        return code.matches("X-[0-9a-f]{" + DIGITS + "}");
    }

    /** A code that the same kind, stem, options and answer always have. */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0001", kind, stem, String.join("\u0002", options), answer)
                            .getBytes(StandardCharsets.UTF_8));
            return "X-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String letter(int place) {
        if (place < 0 || place >= LETTERS.length()) {
            throw new NotImported(Reason.OPTIONS, String.valueOf(place + 1));
        }
        return LETTERS.substring(place, place + 1);
    }
}
