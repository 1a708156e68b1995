package org.watchroom.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetRow;

/**
 * What the register has to say to one row of a roster.
 *
 * @param faults why the row cannot be taken; empty for a good one
 * @param knownId whom the identity number belongs to already, else {@code null}
 * @param birthDate by the identity number, {@code null} when that is faulty
 * @param changes where the row differs from what is known of that person
 */
public record Examined(SheetRow row, List<Fault> faults, Long knownId, LocalDate birthDate, List<RowChange> changes) {
    public Examined {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    /** The same row with one more fault, found by somebody else's rule. */
    public Examined with(Fault fault) {
        List<Fault> all = new ArrayList<>(faults);
        all.add(fault);
        return new Examined(row, all, knownId, birthDate, changes);
    }
}
