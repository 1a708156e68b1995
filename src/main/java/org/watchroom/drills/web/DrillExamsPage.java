package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.drills.DrillExamFacts;
import org.watchroom.drills.DrillExams;

/** The drill examinations. */
@Named
@RequestScoped
public class DrillExamsPage {

    @Inject
    private DrillExams drillExams;

    private List<DrillExamFacts> exams;

    public List<DrillExamFacts> getExams() {
        if (exams == null) {
            exams = drillExams.latest();
        }
        return exams;
    }
}
