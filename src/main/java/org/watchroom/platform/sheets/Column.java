package org.watchroom.platform.sheets;

import java.util.List;

/**
 * One column that an import reads.
 *
 * @param name our key for it
 * @param required whether the sheet must have it
 * @param headings what the head of the column may say, in Chinese or English; blanks, case, a star and a remark in
 *     brackets do not matter
 */
public record Column(String name, boolean required, String... headings) {

    /** What the head of the column says in a message: all that is accepted. */
    String shown() {
        return String.join(" / ", headings);
    }

    boolean isHeadedBy(String heading) {
        String asked = Headings.plain(heading);
        return List.of(headings).stream().map(Headings::plain).anyMatch(asked::equals);
    }
}
