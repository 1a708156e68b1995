package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.watchroom.exams.model.OneCandidateRepository;
import org.watchroom.people.MergePart;

/** Makes two records one in exams: all attempts are kept and counted on, and the longer extra time holds. */
@ApplicationScoped
public class OneCandidate implements MergePart {

    @Inject
    private OneCandidateRepository papers;

    @Override
    public Set<String> mayStay() {
        return Set.of("extra_time", "fault_report", "admission", "candidate_signal");
    }

    @Override
    public List<String> join(long from, long to) {
        return papers.join(from, to);
    }
}
