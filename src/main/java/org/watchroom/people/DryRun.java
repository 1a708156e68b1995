package org.watchroom.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rule would delete today. Nothing was changed.
 *
 * @param before the day, in the house's time zone, on which what is kept begins
 * @param rows that are older
 * @param samples some of them, the oldest first
 * @param held what is as old and stays
 */
public record DryRun(RetentionRule rule, LocalDate before, long rows, List<Line> samples, List<KeptKind.Held> held) {

    public DryRun {
        samples = List.copyOf(samples);
        held = List.copyOf(held);
    }

    /** @param who the name of the person whom it is about, empty without one */
    public record Line(String who, Instant at) {}
}
