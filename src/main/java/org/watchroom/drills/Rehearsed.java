package org.watchroom.drills;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillMark;
import org.watchroom.drills.model.DrillRehearsal;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.kernel.Refused;

/**
 * What a trainee rehearsed and gave themself.
 *
 * @param startedAt as the device noted it; one that is ahead of the server is brought back
 * @param elapsedSeconds by the stopwatch, pauses left out, 0 to 86,400
 * @param marks one for each item of the sheet
 */
public record Rehearsed(long sheetId, Instant startedAt, int elapsedSeconds, List<Mark> marks) {

    private static final int LONGEST = 86_400;
    private static final Set<String> RESULTS = Set.of("DONE", "PARTIAL", "NOT_DONE");

    public Rehearsed {
        marks = List.copyOf(marks);
    }

    /**
     * @param result DONE, PARTIAL or NOT_DONE: alone, everything on the sheet applies
     * @param atSecond where the stopwatch stood, 0 to the end
     */
    public record Mark(int no, String result, int atSecond) {}

    DrillRehearsal.Went checked(DrillSheet sheet, Instant now) {
        if (elapsedSeconds < 0 || elapsedSeconds > LONGEST) {
            throw Refused.input("drills.rehearsal.time");
        }
        Map<Integer, Mark> byNo = new HashMap<>();
        for (Mark mark : marks) {
            boolean possible =
                    RESULTS.contains(mark.result()) && mark.atSecond() >= 0 && mark.atSecond() <= elapsedSeconds;
            if (!possible || byNo.put(mark.no(), mark) != null) {
                throw Refused.input("drills.rehearsal.mark", mark.no());
            }
        }
        List<DrillMark> checked = new ArrayList<>();
        for (DrillItem item : sheet.items()) {
            Mark mark = byNo.remove(item.no());
            if (mark == null) {
                throw Refused.input("drills.rehearsal.missing", item.no());
            }
            checked.add(new DrillMark(item.id(), MarkResult.valueOf(mark.result()), false, null, mark.atSecond()));
        }
        if (!byNo.isEmpty()) {
            throw Refused.input(
                    "drills.rehearsal.mark", byNo.keySet().iterator().next());
        }
        Instant latestStart = now.minusSeconds(elapsedSeconds);
        Instant started = startedAt.isAfter(latestStart) ? latestStart : startedAt;
        return new DrillRehearsal.Went(started.truncatedTo(ChronoUnit.MICROS), elapsedSeconds, checked);
    }
}
