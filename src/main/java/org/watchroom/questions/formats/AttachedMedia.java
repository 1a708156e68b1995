package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/**
 * Puts what a question shows into its row: under {@code picture} and {@code sound} the name under which the file is kept,
 * under {@code pictureWords} and {@code soundWords} what it is in words. What cannot be kept is a fault of the row.
 */
final class AttachedMedia {

    private static final int LONGEST_WORDS = 300;

    private AttachedMedia() {}

    /** @param files what a path leads to, or a refusal {@code questions.media.import.…} */
    static SheetRow to(
            SheetRow row, List<ShownMedia.Reference> shown, Function<String, byte[]> files, MediaIntake intake) {
        Map<String, String> cells = new HashMap<>(row.cells());
        List<Fault> faults = new ArrayList<>(row.faults());
        for (ShownMedia.Reference it : shown) {
            String column = it.kind().toLowerCase(Locale.ROOT);
            try {
                if (it.words().isEmpty()) {
                    throw Refused.input("questions.media.import.words");
                }
                if (it.words().length() > LONGEST_WORDS) {
                    throw Refused.input("questions.media.description", LONGEST_WORDS);
                }
                cells.put(column, intake.keep(it.kind(), files.apply(it.path())));
                cells.put(column + "Words", it.words());
            } catch (Refused e) {
                faults.add(new Fault(column, NotImported.shortened(it.path()), e.key(), e.arguments()));
            }
        }
        return new SheetRow(row.number(), cells, faults);
    }

    static Refused missing() {
        return Refused.input("questions.media.import.missing");
    }

    static Refused outside() {
        return Refused.input("questions.media.import.outside");
    }
}
