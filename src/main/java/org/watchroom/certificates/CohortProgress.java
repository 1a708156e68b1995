package org.watchroom.certificates;

import java.util.List;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.ProgrammeFacts;

/** How far the trainees of a cohort have come, in the order of the register. */
public record CohortProgress(CohortFacts cohort, ProgrammeFacts programme, List<TraineeProgress> trainees) {
    public CohortProgress {
        trainees = List.copyOf(trainees);
    }

    public long programmeId() {
        return programme.id();
    }

    public String cohortTitle() {
        return cohort.title();
    }
}
