package org.watchroom.insight;

import java.math.BigDecimal;
import org.watchroom.insight.model.Standing;

/**
 * Somebody behind a count.
 *
 * @param state the text key of what came of the examination; null when nothing is recorded
 */
public record FunnelPerson(
        long id,
        String name,
        String institution,
        String cohort,
        String state,
        BigDecimal theory,
        BigDecimal practical,
        boolean certified) {

    static FunnelPerson of(Standing it) {
        return new FunnelPerson(
                it.personId(),
                it.name(),
                it.institution(),
                it.cohort(),
                it.state(),
                it.theory(),
                it.practical(),
                it.certified());
    }
}
