package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.RetentionRepository;

/**
 * How long what is kept: rules that administrators set, and what they would delete. Nothing is ever deleted by itself;
 * {@link RetentionDeletion} does it when an administrator says so.
 */
@ApplicationScoped
@Transactional
public class Retention {

    /** What no rule ever deletes: certificates, the register, grades and signed records. */
    public static final Set<String> FOR_GOOD = Set.of(
            "certificate",
            "certificate_event",
            "certificate_number",
            "national_result",
            "drill_appeal",
            "drill_record",
            "drill_mark",
            "drill_signature",
            "drill_evidence",
            "drill_turn",
            "drill_decision",
            "drill_outcome",
            "attempt",
            "paper_question",
            "graded_answer",
            "attempt_grade",
            "regrade",
            "fault_report");

    /** Most months that a rule may say. */
    public static final int MOST_MONTHS = 600;

    /** Most characters of a basis. */
    public static final int LONGEST_BASIS = 300;

    @Inject
    private RetentionRepository rules;

    @Inject
    private RetentionKinds kinds;

    @Inject
    private Directory directory;

    /** What each rule would delete today, and what stays. */
    @Permits(Permission.SEE_ACCOUNTS)
    public List<DryRun> dryRuns() {
        return kinds.all().map(this::dryRun).toList();
    }

    /** The same of one rule; refuses with {@code people.retention.absent}. */
    @Permits(Permission.SEE_ACCOUNTS)
    public DryRun dryRun(String code) {
        return dryRun(kinds.get(code));
    }

    /** The deletions of late, the newest first. */
    @Permits(Permission.SEE_ACCOUNTS)
    public List<RetentionRun> runs() {
        List<RetentionRepository.Run> runs = rules.runs();
        Map<Long, String> names =
                directory.names(runs.stream().map(RetentionRepository.Run::by).collect(Collectors.toSet()));
        return runs.stream()
                .map(it -> new RetentionRun(
                        it.code(),
                        it.before().atZone(Directory.ZONE).toLocalDate(),
                        it.expected(),
                        it.deleted(),
                        names.getOrDefault(it.by(), ""),
                        it.begunAt(),
                        it.endedAt()))
                .toList();
    }

    /** The rules, by the table that they are about; whatever stands in no rule is not deleted by one. */
    @Permits(Permission.SIGNED_IN)
    public Map<String, RetentionRule> byTable() {
        Map<String, RetentionRule> rulesOf = new TreeMap<>();
        kinds.all().forEach(kind -> {
            RetentionRule rule = kinds.rule(kind);
            kind.tables().forEach(table -> rulesOf.put(table, rule));
        });
        return rulesOf;
    }

    /**
     * Sets a rule. Deletes nothing.
     *
     * @param version of what was read; refuses with {@code people.changed-meanwhile} when it is older
     * @param basis why so long; blank for the words of the house
     * @throws Refused {@code people.retention.months} outside of what the kind allows, {@code people.retention.basis-long}
     */
    @Permits(Permission.KEEP_ACCOUNTS)
    public void change(String code, int version, int months, boolean active, String basis) {
        int fewest = kinds.get(code).fewestMonths();
        if (months < fewest || months > MOST_MONTHS) {
            throw Refused.input("people.retention.months", fewest, MOST_MONTHS);
        }
        String words = basis == null || basis.isBlank() ? null : basis.strip();
        if (words != null && words.codePointCount(0, words.length()) > LONGEST_BASIS) {
            throw Refused.input("people.retention.basis-long", LONGEST_BASIS);
        }
        rules.change(code, version, months, active, words);
    }

    private DryRun dryRun(KeptKind kind) {
        RetentionRule rule = kinds.rule(kind);
        KeptKind.Due due = kind.due(kinds.limit(rule));
        Map<Long, String> names = directory.names(due.samples().stream()
                .map(KeptKind.Sample::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new DryRun(
                rule,
                kinds.limit(rule).atZone(Directory.ZONE).toLocalDate(),
                due.rows(),
                due.samples().stream()
                        .map(it -> new DryRun.Line(
                                it.personId() == null ? "" : names.getOrDefault(it.personId(), ""), it.at()))
                        .sorted(Comparator.comparing(DryRun.Line::at))
                        .toList(),
                due.held().stream().filter(it -> it.rows() > 0).toList());
    }
}
