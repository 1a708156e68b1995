package org.watchroom.questions;

import java.util.List;
import org.watchroom.platform.sheets.Fault;

/**
 * What an import does, or has done.
 *
 * @param finished whether the good rows are in
 * @param rows how many rows the sheet holds
 * @param added rows that are new questions
 * @param changed rows that become the next version of a known question
 * @param unchanged rows that say what is there already
 * @param faulty rows that stay out, with every reason
 */
public record ImportPreview(
        String fileName, boolean finished, int rows, int added, int changed, int unchanged, List<FaultyRow> faulty) {

    public ImportPreview {
        faulty = List.copyOf(faulty);
    }

    /** @param number as the spreadsheet shows it */
    public record FaultyRow(int number, List<Fault> faults) {
        public FaultyRow {
            faults = List.copyOf(faults);
        }
    }
}
