package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.drills.DrillExamPlanning;
import org.watchroom.drills.DrillExamView;
import org.watchroom.drills.DrillExams;
import org.watchroom.platform.web.Notices;

/** One drill examination: its boards, its stations, and who is where and when. */
@Named
@ViewScoped
public class DrillExamPage implements Serializable {

    @Inject
    private transient DrillExams exams;

    @Inject
    private transient DrillExamPlanning planning;

    @Inject
    private transient Notices notices;

    private transient DrillExamView exam;
    private long id;

    public DrillExamView getExam() {
        if (exam == null) {
            exam = exams.exam(id);
        }
        return exam;
    }

    /** The turns at a station, in the order of the day. */
    public List<DrillExamView.Turn> at(int stationNo) {
        return getExam().turns().stream()
                .filter(turn -> turn.stationNo() == stationNo)
                .toList();
    }

    /** What the reader still has to sign. */
    public List<DrillExamView.Turn> getOwn() {
        return getExam().turns().stream().filter(DrillExamView.Turn::mayGrade).toList();
    }

    /** Whether a grader of theirs instructs the cohort. */
    public boolean isTaught() {
        return getExam().boards().stream()
                .flatMap(board -> board.graders().stream())
                .anyMatch(grader -> grader.taught());
    }

    public String cancel() {
        planning.cancel(id);
        notices.doneThenRedirect("drills.exam.cancelled");
        return "/drills/exam.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
