package org.watchroom.exams;

import java.util.List;
import java.util.Set;
import org.watchroom.exams.model.AgedAnswersRepository;
import org.watchroom.people.KeptKind;

/** Entries of papers that were handed in and graded, which go when they are older than their rule says. */
abstract class AgedEntries implements KeptKind {

    private static final String START = "exams.retention.";

    private final String name;
    private final String table;
    private final int fewestMonths;

    AgedEntries(String name, String table, int fewestMonths) {
        this.name = name;
        this.table = table;
        this.fewestMonths = fewestMonths;
    }

    @Override
    public String code() {
        return START + name;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @Override
    public int fewestMonths() {
        return fewestMonths;
    }

    static Due due(long rows, List<AgedAnswersRepository.Old> samples, Held... held) {
        return new Due(
                rows,
                samples.stream().map(it -> new Sample(it.personId(), it.at())).toList(),
                List.of(held));
    }
}
