package org.watchroom.drills.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sheets of a board on one turn, and what its graders say about each item that may decide alone. */
public final class PanelSheets {

    private final DrillSheet sheet;
    private final List<DrillRecord> signed;
    private final List<DrillDecision> decisions;
    private final DrillExam.Terms terms;

    /** @param signed one of each grader, as it counts today */
    public PanelSheets(
            DrillSheet sheet, List<DrillRecord> signed, List<DrillDecision> decisions, DrillExam.Terms terms) {
        this.sheet = sheet;
        this.signed = List.copyOf(signed);
        this.decisions = List.copyOf(decisions);
        this.terms = terms;
    }

    /** What decides alone, or was marked as fatal by anybody: the items in their order, then the drill as a whole. */
    public List<Deciding> deciding() {
        List<Deciding> deciding = new ArrayList<>();
        for (DrillItem item : sheet.items()) {
            int failed =
                    (int) signed.stream().filter(record -> fails(record, item)).count();
            if (item.decidesAlone() || failed > 0) {
                deciding.add(deciding(item, failed));
            }
        }
        int fatal = (int) signed.stream().filter(it -> it.seen().fatal()).count();
        if (fatal > 0) {
            deciding.add(deciding(null, fatal));
        }
        return deciding;
    }

    /** What the board came to; empty while the chief still has to decide something. */
    public Optional<DrillScoring.Score> score() {
        List<Deciding> deciding = deciding();
        if (deciding.stream().anyMatch(it -> it.failed().isEmpty())) {
            return Optional.empty();
        }
        List<Deciding> failed =
                deciding.stream().filter(it -> it.failed().orElseThrow()).toList();
        return Optional.of(PanelMerge.score(
                PanelMerge.points(signed.stream().map(DrillRecord::points).toList(), terms.mergeRule()),
                signed.stream().map(it -> it.seen().elapsedSeconds()).toList(),
                failed.stream().anyMatch(it -> it.item() != null && it.item().decidesAlone()),
                failed.stream().anyMatch(it -> it.item() == null || !it.item().decidesAlone()),
                new DrillScoring.Limits(sheet.passMark(), sheet.totalSeconds(), sheet.overTime())));
    }

    private static boolean fails(DrillRecord record, DrillItem item) {
        return record.seen().marks().stream()
                .filter(mark -> mark.itemId() == item.id())
                .anyMatch(mark -> mark.isFatal() || item.decidesAlone() && mark.result() == MarkResult.NOT_DONE);
    }

    private Deciding deciding(DrillItem item, int failed) {
        boolean disputed = PanelMerge.isDisputed(failed, signed.size());
        boolean asksChief = disputed && terms.starRule() == PanelMerge.Star.CHIEF;
        Optional<DrillDecision> decision = decisions.stream()
                .filter(it -> Objects.equals(it.itemId(), item == null ? null : item.id()))
                .findFirst();
        Optional<Boolean> outcome = asksChief
                ? decision.map(DrillDecision::isFailed)
                : Optional.of(PanelMerge.isFailedByMajority(failed, signed.size()));
        return new Deciding(item, failed, signed.size(), asksChief, decision, outcome);
    }

    /**
     * @param item null for the drill as a whole
     * @param failedBy how many of the graders failed it
     * @param asksChief whether the chief has to decide
     * @param failed what it comes to; empty while the chief has not decided
     */
    public record Deciding(
            DrillItem item,
            int failedBy,
            int graders,
            boolean asksChief,
            Optional<DrillDecision> decision,
            Optional<Boolean> failed) {}
}
