package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchroom.drills.model.CorrectionState;
import org.watchroom.drills.model.DrillMark;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;

/** What a trainee's signed drills say of each skill of the standard. Rehearsals and corrected records say nothing here. */
@ApplicationScoped
@Transactional
public class SkillProgress {

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Standard standard;

    @Inject
    private CurrentUser user;

    /** The skills that the reader's own drills have shown, ★ first. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<SkillStanding> mine() {
        Map<String, List<SkillStanding.Shown>> shown = shown(standing(records.ofTrainee(user.id())));
        Map<String, StandardItem> skills = standard.items(shown.keySet());
        return shown.entrySet().stream()
                .filter(it -> skills.containsKey(it.getKey()))
                .map(it -> SkillStanding.of(skills.get(it.getKey()), it.getValue()))
                .sorted(SkillStanding.STARS_FIRST)
                .toList();
    }

    private List<DrillRecord> standing(List<DrillRecord> found) {
        Map<Long, DrillRecord> further =
                records.correctionsOf(found.stream().map(DrillRecord::id).toList());
        return found.stream()
                .filter(it -> !further.containsKey(it.id())
                        || further.get(it.id()).correctionState() != CorrectionState.AGREED)
                .toList();
    }

    private Map<String, List<SkillStanding.Shown>> shown(List<DrillRecord> found) {
        Set<Long> used = found.stream().map(DrillRecord::sheetId).collect(Collectors.toSet());
        Map<Long, DrillSheet> byId = sheets.byId(used);
        Map<String, List<SkillStanding.Shown>> shown = new TreeMap<>();
        for (DrillRecord record : found) {
            DrillRecord.Seen seen = record.seen();
            for (DrillMark mark : seen.marks()) {
                if (mark.result() != MarkResult.NOT_APPLICABLE) {
                    byId.get(record.sheetId())
                            .item(mark.itemId())
                            .skills()
                            .forEach(key -> shown.computeIfAbsent(key, it -> new ArrayList<>())
                                    .add(new SkillStanding.Shown(mark.result(), record.id(), seen.startedAt())));
                }
            }
        }
        return shown;
    }
}
