package org.watchroom.drills;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchroom.drills.model.Agreement;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillMark;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.Directory;

/** How far graders agree and how lenient they are, so that trainers can talk about it. Settled turns alone count. */
@ApplicationScoped
@Transactional
public class GraderAgreement {

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Directory directory;

    /** One report for each version of a sheet that two graders or more have seen together, by its code. */
    @Permits(Permission.SEE_COHORTS)
    public List<AgreementReport> reports() {
        Map<Long, List<List<DrillRecord>>> bySheet = new TreeMap<>();
        records.ofTurns(exams.settledTurns()).stream()
                .collect(groupingBy(record -> record.turnId().orElseThrow()))
                .values()
                .stream()
                .filter(turn -> turn.size() > 1)
                .forEach(turn -> bySheet.computeIfAbsent(turn.get(0).sheetId(), any -> new ArrayList<>())
                        .add(turn));
        Map<Long, DrillSheet> found = sheets.byId(bySheet.keySet());
        return bySheet.entrySet().stream()
                .map(it -> report(found.get(it.getKey()), it.getValue()))
                .sorted(Comparator.comparing(AgreementReport::sheetCode))
                .toList();
    }

    private AgreementReport report(DrillSheet sheet, List<List<DrillRecord>> turns) {
        List<Long> graders = turns.stream()
                .flatMap(Collection::stream)
                .map(DrillRecord::graderId)
                .distinct()
                .sorted()
                .toList();
        Map<Long, String> names = directory.names(graders);
        return new AgreementReport(
                sheet.code(),
                sheet.title().zh(),
                sheet.title().en(),
                turns.size(),
                figure(Agreement.fleiss(turns.stream()
                        .map(turn -> sheet.items().stream()
                                .map(item -> marks(turn, item))
                                .toList())
                        .toList())),
                sheet.items().stream().map(item -> item(item, turns)).toList(),
                pairs(graders, turns, names),
                graders.stream()
                        .map(grader -> leniency(grader, turns, names.get(grader)))
                        .toList());
    }

    private static AgreementReport.Item item(DrillItem item, List<List<DrillRecord>> turns) {
        List<List<MarkResult>> marks =
                turns.stream().map(turn -> marks(turn, item)).toList();
        long same = marks.stream()
                .filter(turn -> turn.stream().distinct().count() == 1)
                .count();
        return new AgreementReport.Item(
                item.no(),
                item.text().zh(),
                item.text().en(),
                item.isStar(),
                (int) Math.round(100.0 * same / marks.size()),
                figure(Agreement.fleiss(marks.stream().map(List::of).toList())));
    }

    private static List<AgreementReport.Pair> pairs(
            List<Long> graders, List<List<DrillRecord>> turns, Map<Long, String> names) {
        List<AgreementReport.Pair> pairs = new ArrayList<>();
        for (int one = 0; one < graders.size(); one++) {
            for (int other = one + 1; other < graders.size(); other++) {
                List<List<List<MarkResult>>> both = both(graders.get(one), graders.get(other), turns);
                if (!both.isEmpty()) {
                    pairs.add(new AgreementReport.Pair(
                            names.get(graders.get(one)), names.get(graders.get(other)), figure(Agreement.cohen(both))));
                }
            }
        }
        return pairs;
    }

    /** On each drill that both saw, what the one and the other gave each item. */
    private static List<List<List<MarkResult>>> both(long one, long other, List<List<DrillRecord>> turns) {
        List<List<List<MarkResult>>> both = new ArrayList<>();
        for (List<DrillRecord> turn : turns) {
            Optional<DrillRecord> first = of(one, turn);
            Optional<DrillRecord> second = of(other, turn);
            if (first.isPresent() && second.isPresent()) {
                Map<Long, MarkResult> theirs = second.get().seen().marks().stream()
                        .collect(Collectors.toMap(DrillMark::itemId, DrillMark::result));
                both.add(first.get().seen().marks().stream()
                        .map(mark -> List.of(mark.result(), theirs.get(mark.itemId())))
                        .toList());
            }
        }
        return both;
    }

    private static AgreementReport.Leniency leniency(long grader, List<List<DrillRecord>> turns, String name) {
        List<Double> differences = new ArrayList<>();
        for (List<DrillRecord> turn : turns) {
            of(grader, turn)
                    .ifPresent(own -> differences.add(own.points().doubleValue()
                            - turn.stream()
                                    .filter(it -> it.graderId() != grader)
                                    .mapToDouble(it -> it.points().doubleValue())
                                    .average()
                                    .orElseThrow()));
        }
        return new AgreementReport.Leniency(name, differences.size(), figure(Agreement.leniency(differences)));
    }

    private static Optional<DrillRecord> of(long grader, List<DrillRecord> turn) {
        return turn.stream().filter(it -> it.graderId() == grader).findFirst();
    }

    private static List<MarkResult> marks(List<DrillRecord> turn, DrillItem item) {
        return turn.stream()
                .flatMap(record -> record.seen().marks().stream())
                .filter(mark -> mark.itemId() == item.id())
                .map(DrillMark::result)
                .toList();
    }

    private static AgreementReport.Figure figure(Optional<Agreement.Estimate> estimate) {
        return estimate.map(it -> new AgreementReport.Figure(it.value(), it.low(), it.high(), it.count()))
                .orElse(null);
    }
}
