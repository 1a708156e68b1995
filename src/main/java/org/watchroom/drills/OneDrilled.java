package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.drills.model.OneDrilledRepository;
import org.watchroom.people.MergePart;

/** Refuses to make two records one where one graded the other: nobody grades themself. */
@ApplicationScoped
public class OneDrilled implements MergePart {

    @Inject
    private OneDrilledRepository records;

    @Override
    public List<String> join(long from, long to) {
        return records.join(from, to);
    }
}
