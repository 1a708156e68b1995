package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.exams.ExamResults;
import org.watchroom.exams.MySitting;

/** The trainee's exams: what is open, what is to come, what came of those that are over. */
@Named
@RequestScoped
public class ExamsMinePage {

    @Inject
    private ExamResults results;

    private List<MySitting> sittings;

    public List<MySitting> getSittings() {
        if (sittings == null) {
            sittings = results.mine();
        }
        return sittings;
    }

    /** How many attempts the trainee still has. */
    public int left(MySitting sitting) {
        return sitting.attemptsAllowed() - sitting.attempts().size();
    }
}
