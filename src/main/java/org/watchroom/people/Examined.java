package org.watchroom.people;

import java.time.LocalDate;
import java.util.List;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/**
 * What the register has to say to one row of a roster.
 *
 * @param faults why the row cannot be taken; empty for a good one
 * @param knownId whom the identity number belongs to already, else {@code null}
 * @param birthDate by the identity number, {@code null} when that is faulty
 * @param changes where the row differs from what is known of that person
 */
public record Examined(SheetRow row, List<Fault> faults, Long knownId, LocalDate birthDate, List<Change> changes) {
    public Examined {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    /** The same row with one more fault, found by somebody else's rule. */
    public Examined with(Fault fault) {
        List<Fault> all = new java.util.ArrayList<>(faults);
        all.add(fault);
        return new Examined(row, all, knownId, birthDate, changes);
    }

    /**
     * @param before as the register has it
     * @param after as the roster has it
     */
    public record Change(String column, String before, String after) {}
}
