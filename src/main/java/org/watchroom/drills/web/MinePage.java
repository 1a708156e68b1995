package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.drills.DrillExams;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.MyTurn;
import org.watchroom.drills.RecordView;
import org.watchroom.drills.SkillProgress;
import org.watchroom.drills.SkillStanding;

/** A trainee's own drills. */
@Named("myDrillsPage")
@RequestScoped
public class MinePage {

    @Inject
    private DrillRecords records;

    @Inject
    private SkillProgress progress;

    @Inject
    private DrillExams exams;

    private List<RecordView> mine;
    private List<SkillStanding> skills;
    private List<MyTurn> turns;

    public List<RecordView> getMine() {
        if (mine == null) {
            mine = records.mine();
        }
        return mine;
    }

    /** What those drills say of each skill, ★ first. */
    public List<SkillStanding> getSkills() {
        if (skills == null) {
            skills = progress.mine();
        }
        return skills;
    }

    /** Turns of drill examinations, the next first. */
    public List<MyTurn> getTurns() {
        if (turns == null) {
            turns = exams.mine();
        }
        return turns;
    }

    public List<RecordView.Mark> marks(RecordView record) {
        return record == null ? List.of() : RecordPage.decidingFirst(record);
    }
}
