package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.exams.ExamResults;
import org.watchroom.exams.FaultFacts;
import org.watchroom.exams.FaultReports;
import org.watchroom.exams.MySitting;

/** The trainee's exams: what is open, what is to come, what came of those that are over. */
@Named
@RequestScoped
public class ExamsMinePage {

    @Inject
    private ExamResults results;

    @Inject
    private FaultReports reports;

    private List<MySitting> sittings;
    private List<FaultFacts> faults;

    public List<MySitting> getSittings() {
        if (sittings == null) {
            sittings = results.mine();
        }
        return sittings;
    }

    /** What the trainee reported about questions, the newest first. */
    public List<FaultFacts> getFaults() {
        if (faults == null) {
            faults = reports.mine();
        }
        return faults;
    }

    /** How many attempts the trainee still has. */
    public int left(MySitting sitting) {
        return sitting.attemptsAllowed() - sitting.attempts().size();
    }
}
