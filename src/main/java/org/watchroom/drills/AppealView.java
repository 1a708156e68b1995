package org.watchroom.drills;

import java.time.Instant;

/**
 * What a trainee has against a record, and what was answered.
 *
 * @param outcome UPHELD or DISMISSED; null while it waits, and then so are the three that follow
 */
public record AppealView(
        String words, Instant lodgedAt, String outcome, String answer, String answeredBy, Instant answeredAt) {

    public boolean isAnswered() {
        return outcome != null;
    }
}
