package org.watchroom.questions.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.Encoding;
import org.watchroom.platform.sheets.SheetReader;

/** What somebody uploaded, looked at as far as each reader needs it. */
final class QuestionFile {

    /** Enough of the beginning to find the first tag, in bytes. */
    private static final int BEGINNING = 256;

    private final byte[] bytes;
    private XmlNode root;
    private String text;

    private QuestionFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Refuses with {@code platform.sheet.…}: {@code empty}, {@code too-big}, {@code unreadable}. */
    static QuestionFile of(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(SheetReader.MOST_BYTES + 1);
            if (bytes.length == 0) {
                throw Refused.input("platform.sheet.empty");
            }
            if (bytes.length > SheetReader.MOST_BYTES) {
                throw Refused.input("platform.sheet.too-big", SheetReader.MOST_BYTES / 1024 / 1024);
            }
            return new QuestionFile(bytes);
        } catch (IOException e) {
            throw Refused.input("platform.sheet.unreadable");
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isZip() {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9;
    }

    /** Whether it begins as XML does; without the zero bytes, so that two bytes a character are seen as well. */
    private boolean isXml() {
        return new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading()
                .startsWith("<");
    }

    /** The outermost element, empty when it is no XML. Refuses with {@code questions.format.xml-…}. */
    Optional<XmlNode> root() {
        if (root == null && isXml()) {
            root = XmlNode.read(bytes);
        }
        return Optional.ofNullable(root);
    }

    /** The file as text. Refuses with {@code platform.sheet.encoding} or {@code platform.sheet.unreadable}. */
    String text() {
        if (text == null) {
            text = Encoding.text(bytes).replace("\r\n", "\n").replace('\r', '\n');
        }
        return text;
    }

    /** Whether it can be a text at all: binary files begin with bytes that no text has. */
    boolean isText() {
        for (int i = 0; i < Math.min(bytes.length, BEGINNING); i++) {
            int it = bytes[i] & 0xFF;
            if (it < ' ' && it != '\n' && it != '\r' && it != '\t' && it != 0) {
                return false;
            }
        }
        return true;
    }
}
