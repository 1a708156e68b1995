package org.watchroom.platform.sheets;

import java.util.List;

/** What stands below the headings of the first sheet, without its blank rows. */
public record SheetContent(List<SheetRow> rows) {
    public SheetContent {
        rows = List.copyOf(rows);
    }
}
