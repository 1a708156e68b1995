package org.watchroom.certificates;

import java.util.List;
import java.util.Optional;

/** How far one trainee has come with every requirement of the programme. */
public record TraineeProgress(long personId, List<Requirement> requirements) {
    public TraineeProgress {
        requirements = List.copyOf(requirements);
    }

    public boolean isComplete() {
        return requirements.stream().allMatch(Requirement::isMet);
    }

    /** The first requirement that is not met. */
    public Optional<Requirement> next() {
        return requirements.stream().filter(it -> !it.isMet()).findFirst();
    }

    public int met() {
        return (int) requirements.stream().filter(Requirement::isMet).count();
    }

    /** The codes of what is missing. */
    public List<String> missing() {
        return requirements.stream()
                .filter(it -> !it.isMet())
                .map(Requirement::code)
                .toList();
    }
}
