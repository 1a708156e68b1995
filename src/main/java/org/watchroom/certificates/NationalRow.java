package org.watchroom.certificates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.watchroom.platform.sheets.Fault;

/**
 * One row of a file with national results, and what would become of it.
 *
 * @param number of the row as the spreadsheet shows it
 * @param personId null when nobody has that identity number
 * @param state the text key of the state; null when it cannot be read
 * @param faults why the row cannot go in; empty when it can
 * @param warnings what deserves a look, though the row goes in
 * @param change what taking the row would do; null for a faulty row
 */
public record NationalRow(
        int number,
        Long personId,
        String name,
        String maskedIdentity,
        String state,
        BigDecimal theory,
        BigDecimal practical,
        String certificateNumber,
        LocalDate date,
        List<Fault> faults,
        List<Fault> warnings,
        Change change) {

    /** Whether the row tells something new. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }

    public NationalRow {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }
}
