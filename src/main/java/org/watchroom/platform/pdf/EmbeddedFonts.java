package org.watchroom.platform.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.watchroom.kernel.Refused;

/** The two fonts of our documents, read once: Noto Sans SC, and one for rare characters of names. */
@ApplicationScoped
public class EmbeddedFonts {

    private FontProgram usual;
    private FontProgram rare;

    /**
     * The fonts for one document.
     *
     * @param missingKey under which a character that neither holds is refused, with the character and its number
     */
    public Pair open(String missingKey) {
        load();
        return new Pair(font(usual), font(rare), missingKey);
    }

    private synchronized void load() {
        if (usual == null) {
            usual = program("NotoSansSC-Regular.ttf");
            rare = program("WatchroomRareHan.ttf");
        }
    }

    private static PdfFont font(FontProgram program) {
        PdfFont font = PdfFontFactory.createFont(program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        font.setSubset(true);
        return font;
    }

    private static FontProgram program(String file) {
        try (InputStream in = EmbeddedFonts.class.getResourceAsStream("/org/watchroom/platform/fonts/" + file)) {
            return FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fonts as one document embeds them. */
    public record Pair(PdfFont usual, PdfFont rare, String missingKey) {

        /** Sets a text, each character in the first font that holds it. */
        public Paragraph set(String text, float size) {
            Paragraph paragraph = new Paragraph().setFontSize(size).setMargin(0);
            int start = 0;
            while (start < text.length()) {
                PdfFont font = fontOf(text.codePointAt(start));
                int end = start;
                while (end < text.length() && fontOf(text.codePointAt(end)) == font) {
                    end += Character.charCount(text.codePointAt(end));
                }
                paragraph.add(new Text(text.substring(start, end)).setFont(font));
                start = end;
            }
            return paragraph;
        }

        /** How wide the text becomes, in points. */
        public float width(String text, float size) {
            return (float) text.codePoints()
                    .mapToDouble(character -> fontOf(character).getWidth(Character.toString(character), size))
                    .sum();
        }

        private PdfFont fontOf(int character) {
            if (usual.containsGlyph(character)) {
                return usual;
            }
            if (rare.containsGlyph(character)) {
                return rare;
            }
            throw new Refused(
                    missingKey, Character.toString(character), String.format(Locale.ROOT, "U+%04X", character));
        }
    }
}
