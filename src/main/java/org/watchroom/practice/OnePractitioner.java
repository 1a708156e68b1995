package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.watchroom.people.MergePart;
import org.watchroom.practice.model.OnePractitionerRepository;

/** Makes two records one in practice: every answer is kept, and of two memories of a question the younger holds. */
@ApplicationScoped
public class OnePractitioner implements MergePart {

    @Inject
    private OnePractitionerRepository practice;

    @Override
    public Set<String> mayStay() {
        return Set.of("practice_card");
    }

    @Override
    public List<String> join(long from, long to) {
        practice.join(from, to);
        return List.of();
    }
}
