package org.watchroom.platform.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/**
 * Finds out how a text was written: by its mark at the beginning, else as UTF-8, else as GB 18030, which holds GBK and
 * GB 2312. What fits none of them to the last byte is refused, never guessed at.
 */
public final class Encoding {

    /** Two bytes a character, as "Unicode text" of a spreadsheet is. */
    private static final List<Charset> WITH_MARK =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String MARK = "\uFEFF";

    private Encoding() {}

    /** Refuses with {@code platform.sheet.encoding}, or {@code platform.sheet.unreadable} what is no text at all. */
    public static String text(byte[] bytes) {
        String text = WITH_MARK.stream()
                .filter(charset -> startsWith(bytes, MARK.getBytes(charset)))
                .findFirst()
                .map(charset -> decoded(bytes, charset)
                        .map(it -> it.substring(MARK.length()))
                        .orElseThrow(() -> Refused.input("platform.sheet.encoding")))
                .orElseGet(() -> WITHOUT_MARK.stream()
                        .flatMap(charset -> decoded(bytes, charset).stream())
                        .findFirst()
                        .orElseThrow(() -> Refused.input("platform.sheet.encoding")));
        if (text.indexOf('\0') >= 0) {
            throw Refused.input("platform.sheet.unreadable");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
