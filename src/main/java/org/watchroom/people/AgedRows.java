package org.watchroom.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.watchroom.people.model.AgedRowsRepository;

/** Rows of one table that go when they are older than their rule says. */
abstract class AgedRows implements KeptKind {

    private static final String START = "people.retention.";

    @Inject
    private AgedRowsRepository rows;

    private final String code;
    private final AgedRowsRepository.Aged aged;
    private final int fewestMonths;

    AgedRows(String name, AgedRowsRepository.Aged aged, int fewestMonths) {
        this.code = START + name;
        this.aged = aged;
        this.fewestMonths = fewestMonths;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<String> tables() {
        return Set.of(aged.table());
    }

    @Override
    public int fewestMonths() {
        return fewestMonths;
    }

    @Override
    public Due due(Instant before) {
        return new Due(
                rows.count(aged, before),
                rows.sample(aged, before, Due.SAMPLES).stream()
                        .map(it -> new Sample(it.personId(), it.at()))
                        .toList(),
                aged.isWhole()
                        ? List.of()
                        : List.of(new Held("people.retention.held-proof", rows.countHeld(aged, before))));
    }

    @Override
    public int delete(Instant before, int most) {
        return rows.delete(aged, before, most);
    }
}
