package org.watchroom.exams;

import java.time.Instant;

/**
 * What stands on the receipt of a sealed paper.
 *
 * @param maskedIdentity or null
 * @param cause SUBMITTED, DEADLINE or INVIGILATOR
 * @param answered questions with an answer, of so many questions
 * @param hash SHA-256 of the sealed paper, 64 hexadecimal digits
 * @param reopened how often the paper was opened again before
 * @param checkAddress where anybody concerned can have the hash checked
 */
public record ReceiptFacts(
        String name,
        String maskedIdentity,
        String titleZh,
        String titleEn,
        int number,
        Instant startedAt,
        Instant finishedAt,
        String cause,
        int answered,
        int questions,
        String hash,
        int reopened,
        String checkAddress) {}
