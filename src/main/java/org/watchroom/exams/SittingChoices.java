package org.watchroom.exams;

import java.util.List;

/** What a new sitting may be held for, and with which paper. */
public record SittingChoices(List<Cohort> cohorts, List<BlueprintFacts> blueprints) {

    public SittingChoices {
        cohorts = List.copyOf(cohorts);
        blueprints = List.copyOf(blueprints);
    }

    public record Cohort(long id, String title, int trainees) {}
}
