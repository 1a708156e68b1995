package org.watchroom.certificates;

import java.time.Instant;

/**
 * A batch in a list.
 *
 * @param state WAITING (for a second person), OPEN (being issued), DONE or TURNED_DOWN
 * @param decidedBy name of the second person; null where nobody was asked or has decided
 * @param reason why it was turned down; null when it was not
 * @param mine whether the asker began it
 */
public record BatchLine(
        long id,
        String cohort,
        String state,
        String madeBy,
        Instant madeAt,
        String decidedBy,
        String reason,
        boolean mine,
        int issued,
        int held,
        int refused,
        int total) {

    /** People for whom it is settled. */
    public int settled() {
        return issued + held + refused;
    }
}
