package org.watchroom.certificates;

import java.util.List;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.ProgrammeFacts;

/**
 * How far the trainees of a cohort have come, in the order of the register.
 *
 * @param validityMonths how long a certificate of this cohort holds
 * @param asked every requirement of the programme, as one who has not begun meets it
 */
public record CohortProgress(
        CohortFacts cohort,
        ProgrammeFacts programme,
        int validityMonths,
        List<Requirement> asked,
        List<TraineeProgress> trainees) {
    public CohortProgress {
        asked = List.copyOf(asked);
        trainees = List.copyOf(trainees);
    }

    public long programmeId() {
        return programme.id();
    }

    public String cohortTitle() {
        return cohort.title();
    }
}
