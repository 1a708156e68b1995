package org.watchroom.programmes;

import java.time.Instant;

/**
 * One version of what a programme requires.
 *
 * @param reason why it was made; empty for the first
 * @param cohorts how many cohorts follow it
 */
public record ProgrammeVersion(int number, Requirements requirements, Instant madeAt, String reason, int cohorts) {}
