package org.watchroom.platform.sheets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One column that an import reads.
 *
 * @param name our key for it
 * @param required whether the sheet must have it
 * @param headings what the head of the column may say: first the Chinese one that we write ourselves, then the English
 *     one, then others; blanks, case, a star and a remark in brackets do not matter
 * @param remark the text key of what an empty sheet says beside the heading, {@code null} for nothing
 */
public record Column(String name, boolean required, String[] headings, String remark) {

    public Column(String name, boolean required, String... headings) {
        this(name, required, headings, null);
    }

    /** The same column with a remark for whoever fills it in. */
    public Column with(String remarkKey) {
        return new Column(name, required, headings, remarkKey);
    }

    /** What we write above the column ourselves. */
    public String heading(Locale locale) {
        return headings[Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && headings.length > 1 ? 1 : 0];
    }

    /** What a message calls the column, in both languages, since the sheet may be in either. */
    String shown() {
        return Stream.of(headings).limit(2).collect(Collectors.joining(" / "));
    }

    boolean isHeadedBy(String heading) {
        String asked = Headings.plain(heading);
        return List.of(headings).stream().map(Headings::plain).anyMatch(asked::equals);
    }
}
