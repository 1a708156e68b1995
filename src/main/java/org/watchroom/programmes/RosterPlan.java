package org.watchroom.programmes;

import java.util.List;
import java.util.Set;
import org.watchroom.people.Examined;
import org.watchroom.platform.sheets.FaultyRow;

/**
 * What examined rows come to for one cohort.
 *
 * @param enrolled who is in the cohort already
 */
record RosterPlan(List<Examined> rows, Set<Long> enrolled) {

    int fresh() {
        return (int)
                rows.stream().filter(it -> it.isGood() && it.knownId() == null).count();
    }

    int joining() {
        return (int) rows.stream()
                .filter(it -> it.isGood() && it.knownId() != null && !enrolled.contains(it.knownId()))
                .count();
    }

    int staying() {
        return (int) rows.stream()
                .filter(it -> it.isGood() && it.knownId() != null && enrolled.contains(it.knownId()))
                .count();
    }

    List<RosterPreview.Change> changes() {
        return rows.stream()
                .filter(Examined::isGood)
                .flatMap(it -> it.changes().stream()
                        .map(change -> new RosterPreview.Change(
                                it.row().number(),
                                it.row().text("name"),
                                change.column(),
                                change.before(),
                                change.after())))
                .toList();
    }

    List<FaultyRow> faulty() {
        return rows.stream()
                .filter(it -> !it.isGood())
                .map(it -> new FaultyRow(it.row(), it.faults()))
                .toList();
    }

    /** Everything that matters, as one text: two plans with the same one do the same. */
    String described() {
        StringBuilder text = new StringBuilder();
        for (Examined it : rows) {
            text.append(it.row().number())
                    .append('|')
                    .append(it.knownId())
                    .append('|')
                    .append(it.knownId() != null && enrolled.contains(it.knownId()))
                    .append('|');
            it.faults().forEach(fault -> text.append(fault.column()).append(fault.key()));
            it.changes()
                    .forEach(change -> text.append(change.column())
                            .append(change.before())
                            .append('>')
                            .append(change.after()));
            text.append('\n');
        }
        return text.toString();
    }
}
