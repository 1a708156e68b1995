package org.watchroom.exams;

import java.time.Instant;

/**
 * What a trainee says is wrong with a question, and what was answered.
 *
 * @param reference what the report is called to whoever made it
 * @param attemptId the paper that asked the question, and its number there
 * @param code of the question
 * @param by name of the trainee
 * @param kind KEY, WORDING, PICTURE, BASIS or OTHER
 * @param state OPEN, ACCEPTED or DECLINED
 * @param answer absent while open, as are the moment and the name of whoever answered
 */
public record FaultFacts(
        long id,
        String reference,
        long attemptId,
        int no,
        long versionId,
        String code,
        String stem,
        String by,
        String kind,
        String words,
        Instant reportedAt,
        String state,
        String answer,
        Instant answeredAt,
        String answeredBy) {

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
