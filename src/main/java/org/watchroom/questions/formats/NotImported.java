package org.watchroom.questions.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/** Why one item of a file is no question of ours. */
public final class NotImported extends RuntimeException {

    private static final String KEY = "questions.format.not.";
    private static final int SHOWN = 80;

    /** Each has its sentence under {@code questions.format.not.…}. */
    enum Reason {
        ESSAY,
        CLOZE,
        MATCHING,
        DRAG,
        CALCULATED,
        SHORT_ANSWER,
        HOTSPOT,
        DESCRIPTION,
        OTHER,
        MEDIA,
        MEDIA_MANY,
        SCRIPT,
        SCORING,
        UNITS,
        NUMBERS,
        ANSWER,
        OPTIONS,
        BROKEN
    }

    private final Reason reason;
    private final String kind;

    /** @param kind what the file calls it, or what stands there that we do not take */
    NotImported(Reason reason, String kind) {
        super(reason + " " + kind, null, false, false);
        this.reason = reason;
        this.kind = kind;
    }

    /** @param title what the item is known by in its file */
    SheetRow row(int number, String title) {
        Map<String, String> cells = new HashMap<>();
        if (!title.isBlank()) {
            cells.put("stem", shortened(title.strip()));
        }
        String key = KEY + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SheetRow(number, cells, List.of(new Fault("kind", shortened(kind), key, List.of())));
    }

    /** Whether the row stands for an item that is no question of ours, whatever else it lacks. */
    public static boolean isOne(SheetRow row) {
        return row.faults().stream().anyMatch(fault -> fault.key().startsWith(KEY));
    }

    static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
