package org.watchroom.exams;

import java.time.Instant;
import java.util.List;

/**
 * A decision on a version of a question that was taken after papers had been graded.
 *
 * @param number the how-manieth on this version
 * @param deed KEYS, POINTS_TO_ALL or CANCELLED
 * @param accepted what is right, in the letters of the bank; none unless KEYS
 * @param by name of whoever took it
 * @param papers that got a further grade
 */
public record RegradeFacts(
        long id, int number, String deed, List<String> accepted, String reason, Instant at, String by, int papers) {

    public RegradeFacts {
        accepted = List.copyOf(accepted);
    }
}
