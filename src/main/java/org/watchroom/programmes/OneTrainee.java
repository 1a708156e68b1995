package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.watchroom.people.MergePart;
import org.watchroom.programmes.model.OneTraineeRepository;

/** Makes two records one in cohorts: enrolled once, and of two notes of attendance the one that counts for more. */
@ApplicationScoped
public class OneTrainee implements MergePart {

    @Inject
    private OneTraineeRepository cohorts;

    @Override
    public Set<String> mayStay() {
        return Set.of("attendance", "calendar_address");
    }

    @Override
    public List<String> join(long from, long to) {
        return cohorts.join(from, to);
    }
}
