package org.watchroom.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.model.Medium;
import org.watchroom.questions.model.MediumKind;
import org.watchroom.questions.model.QuestionVersion;

/** What a row of an import shows beside its words. A row without a picture or a sound leaves that of the bank alone. */
final class RowMedia {

    private static final int SHOWN = 8;

    private RowMedia() {}

    private static Map<MediumKind, Medium> of(SheetRow row) {
        Map<MediumKind, Medium> media = new EnumMap<>(MediumKind.class);
        for (MediumKind kind : MediumKind.values()) {
            if (!row.text(column(kind)).isEmpty()) {
                media.put(kind, new Medium(row.text(column(kind)), row.text(column(kind) + "Words")));
            }
        }
        return media;
    }

    private static String column(MediumKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Where it shows something else than the bank. */
    static List<RowChange> changes(SheetRow row, QuestionVersion before) {
        List<RowChange> changes = new ArrayList<>();
        of(row).forEach((kind, medium) -> {
            Medium kept = before.media().get(kind);
            String after = named(medium);
            String known = kept == null ? "" : named(kept);
            if (!known.equals(after)) {
                changes.add(new RowChange(column(kind), known, after));
            }
        });
        return changes;
    }

    private static String named(Medium medium) {
        return medium.description() + " (" + medium.sha256().substring(0, SHOWN) + ")";
    }

    static void show(SheetRow row, QuestionVersion version) {
        of(row).forEach(version::show);
    }
}
