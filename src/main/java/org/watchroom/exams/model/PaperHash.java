package org.watchroom.exams.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** SHA-256 over a sealed paper in one canonical form, so that a later change of any row shows. */
public final class PaperHash {

    private PaperHash() {}

    /** One line for the attempt, then one for each question: number, version, kind, points, order, choice, epoch, seq. */
    public static String of(Attempt attempt, List<PaperQuestion> paper, Map<Integer, JournalEntry> answers) {
        StringBuilder text = new StringBuilder()
                .append(attempt.id())
                .append('|')
                .append(attempt.sittingId())
                .append('|')
                .append(attempt.personId())
                .append('|')
                .append(attempt.number())
                .append('|')
                .append(attempt.seed())
                .append('\n');
        for (PaperQuestion question : paper) {
            JournalEntry answer = answers.get(question.no());
            text.append(question.no())
                    .append('|')
                    .append(question.versionId())
                    .append('|')
                    .append(question.kind())
                    .append('|')
                    .append(question.points().stripTrailingZeros().toPlainString())
                    .append('|')
                    .append(question.shownOrder())
                    .append('|')
                    .append(answer == null ? "||" : answer.choice() + "|" + answer.epoch() + "|" + answer.seq())
                    .append('\n');
        }
        return of(text.toString());
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
