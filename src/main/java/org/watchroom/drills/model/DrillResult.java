package org.watchroom.drills.model;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One drill that counts for a trainee: a record of one grader that no correction replaces, or what a board came to.
 *
 * @param recordId of a board the first record
 */
public record DrillResult(long traineeId, boolean passed, BigDecimal points, Instant at, long recordId) {}
