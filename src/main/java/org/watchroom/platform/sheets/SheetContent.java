package org.watchroom.platform.sheets;

import java.util.List;

/**
 * What stands below the headings of the first sheet, without its blank rows.
 *
 * @param unread the headings of columns that mean nothing to us; what stands below them is not looked at
 */
public record SheetContent(List<SheetRow> rows, List<String> unread) {
    public SheetContent {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }
}
