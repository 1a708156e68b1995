package org.watchroom.programmes;

import java.util.List;
import org.watchroom.platform.sheets.RowChange;

/**
 * What the tables of an edition would do.
 *
 * @param added rows that are not there yet
 * @param same rows that are there and say the same
 * @param changes of rows that are there, by their key; weights are named by level, part and function
 */
public record EditionPreview(String edition, int added, int same, List<RowChange> changes) {
    public EditionPreview {
        changes = List.copyOf(changes);
    }

    public boolean isWorthConfirming() {
        return added > 0 || !changes.isEmpty();
    }
}
