package org.watchroom.exams;

import java.time.Instant;

/**
 * Says that an answer is in the journal, for good.
 *
 * @param savedAt when it came first, however often it was sent
 */
public record AnswerReceipt(int no, int epoch, int seq, Instant savedAt, Instant serverTime) {}
