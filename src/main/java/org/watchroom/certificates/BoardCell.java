package org.watchroom.certificates;

import java.math.BigDecimal;

/**
 * One trainee on one requirement.
 *
 * @param done lessons or passes so far, of {@code needed}
 * @param best best points; null without any
 * @param proof the sitting or drill record to look at; null without one
 * @param number of the certificate; null without one
 */
public record BoardCell(Standing standing, int done, int needed, BigDecimal best, Long proof, String number) {

    static BoardCell of(Requirement it) {
        return new BoardCell(it.standing(), it.done(), it.needed(), it.best(), it.proof(), null);
    }

    static BoardCell of(Standing standing, String number) {
        return new BoardCell(standing, standing == Standing.DONE ? 1 : 0, 1, null, null, number);
    }

    /** How much of it is done, from 0 to 1. */
    double share() {
        return needed == 0 ? 1 : Math.min(1, (double) done / needed);
    }
}
