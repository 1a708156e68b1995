package org.watchroom.drills;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillMark;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.kernel.Refused;

/** Whether findings are complete and possible for a sheet; turns them into what a record keeps. */
final class FindingsCheck {

    /** Fewest characters of a reason. */
    static final int SHORTEST_REASON = 4;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTE = 2000;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** How far a desk's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** The desk rounds seconds; two clocks read one after the other may differ by this. */
    private static final int ROUNDING_SECONDS = 2;

    private final DrillSheet sheet;
    private final Instant now;

    FindingsCheck(DrillSheet sheet, Instant now) {
        this.sheet = sheet;
        this.now = now;
    }

    DrillRecord.Seen seen(Findings findings) {
        Instant started = findings.startedAt().truncatedTo(ChronoUnit.MICROS);
        Instant finished = findings.finishedAt().truncatedTo(ChronoUnit.MICROS);
        checkTimes(started, finished, findings.elapsedSeconds());
        String fatalReason = findings.fatal() ? reason(findings.fatalReason()) : null;
        if (findings.fatal() && fatalReason == null) {
            throw Refused.input("drills.record.fatal-reason", SHORTEST_REASON);
        }
        String note = words(findings.note());
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refused.input("drills.record.note-too-long", LONGEST_NOTE);
        }
        return new DrillRecord.Seen(
                started,
                finished,
                findings.elapsedSeconds(),
                findings.fatal(),
                fatalReason,
                note,
                marks(findings.marks(), findings.elapsedSeconds()));
    }

    private void checkTimes(Instant started, Instant finished, int elapsed) {
        Duration between = Duration.between(started, finished);
        if (elapsed < 0
                || between.isNegative()
                || between.compareTo(LONGEST) > 0
                || elapsed > between.toSeconds() + ROUNDING_SECONDS) {
            throw Refused.input("drills.record.times");
        }
        if (finished.isAfter(now.plus(AHEAD))) {
            throw Refused.input("drills.record.future");
        }
    }

    private List<DrillMark> marks(List<Findings.Mark> given, int elapsed) {
        Map<Integer, DrillItem> items = new HashMap<>();
        sheet.items().forEach(item -> items.put(item.no(), item));
        Set<Integer> seen = new HashSet<>();
        List<DrillMark> marks = new ArrayList<>();
        for (Findings.Mark mark : given) {
            DrillItem item = items.get(mark.no());
            if (item == null) {
                throw Refused.input("drills.mark.unknown-item", mark.no());
            }
            if (!seen.add(mark.no())) {
                throw Refused.input("drills.mark.twice", mark.no());
            }
            marks.add(mark(item, mark, elapsed));
        }
        sheet.items().stream()
                .filter(item -> !seen.contains(item.no()))
                .findFirst()
                .ifPresent(item -> {
                    throw Refused.input("drills.mark.missing", item.no());
                });
        if (marks.stream().allMatch(mark -> mark.result() == MarkResult.NOT_APPLICABLE)) {
            throw Refused.input("drills.record.nothing-applies");
        }
        return marks;
    }

    private static DrillMark mark(DrillItem item, Findings.Mark mark, int elapsed) {
        MarkResult result = result(mark);
        if (mark.atSecond() < 0 || mark.atSecond() > elapsed + ROUNDING_SECONDS) {
            throw Refused.input("drills.mark.time", mark.no());
        }
        String words = words(mark.reason());
        if (words != null && words.length() > LONGEST_REASON) {
            throw Refused.input("drills.mark.too-long", mark.no(), LONGEST_REASON);
        }
        boolean decided = item.decidesAlone() && (result == MarkResult.NOT_DONE || result == MarkResult.NOT_APPLICABLE);
        if ((mark.fatal() || decided) && reason(words) == null) {
            throw Refused.input("drills.mark.reason", mark.no(), SHORTEST_REASON);
        }
        return new DrillMark(item.id(), result, mark.fatal(), words, mark.atSecond());
    }

    private static MarkResult result(Findings.Mark mark) {
        try {
            return MarkResult.valueOf(String.valueOf(mark.result()));
        } catch (IllegalArgumentException e) {
            throw Refused.input("drills.mark.unknown-result", mark.no());
        }
    }

    /** The reason, or null when it is too short to be one. */
    static String reason(String given) {
        String words = words(given);
        return words == null
                        || words.codePointCount(0, words.length()) < SHORTEST_REASON
                        || words.length() > LONGEST_REASON
                ? null
                : words;
    }

    private static String words(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
