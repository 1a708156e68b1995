package org.watchroom.platform.sheets;

import java.util.List;

/** A row that was not taken, with every reason. */
public record FaultyRow(SheetRow row, List<Fault> faults) {
    public FaultyRow {
        faults = List.copyOf(faults);
    }
}
