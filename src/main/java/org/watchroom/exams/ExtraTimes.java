package org.watchroom.exams;

import java.time.Instant;
import java.util.List;

/**
 * The extra time of a sitting.
 *
 * @param minutes the limit that everybody has
 * @param closesAt beyond which nobody writes
 * @param over whether that is past
 * @param people the trainees of its cohort, by name
 */
public record ExtraTimes(
        String titleZh, String titleEn, int minutes, Instant closesAt, boolean over, List<Person> people) {

    public ExtraTimes {
        people = List.copyOf(people);
    }

    public List<Person> granted() {
        return people.stream().filter(person -> person.minutes() > 0).toList();
    }

    /** @param minutes on top of the limit, 0 for most */
    public record Person(long id, String name, int minutes) {}
}
