package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.watchroom.courses.model.OneReaderRepository;
import org.watchroom.people.MergePart;

/** Makes two records one in courses: of a lesson that both have read the further place holds, and both notes stay. */
@ApplicationScoped
public class OneReader implements MergePart {

    @Inject
    private OneReaderRepository reading;

    @Override
    public Set<String> mayStay() {
        return Set.of("lesson_progress", "lesson_note", "lesson_visit", "study_clock");
    }

    @Override
    public List<String> join(long from, long to) {
        return reading.join(from, to);
    }
}
