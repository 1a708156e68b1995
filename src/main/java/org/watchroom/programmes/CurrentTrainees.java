package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.watchroom.people.InTraining;
import org.watchroom.programmes.model.EnrolmentRepository;

/** Tells who is in training, by the cohorts that they are or were in. */
@ApplicationScoped
public class CurrentTrainees implements InTraining {

    @Inject
    private EnrolmentRepository enrolments;

    @Override
    public Set<Long> since(LocalDate day) {
        return enrolments.inCohortsUntil(day);
    }
}
