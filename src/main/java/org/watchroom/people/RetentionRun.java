package org.watchroom.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A deletion that was done.
 *
 * @param deleted rows; fewer than {@code expected} while it goes on, or when it was broken off
 * @param by the name of the administrator
 * @param endedAt {@code null} while it goes on, or when it was broken off
 */
public record RetentionRun(
        String code, LocalDate before, long expected, long deleted, String by, Instant begunAt, Instant endedAt) {}
