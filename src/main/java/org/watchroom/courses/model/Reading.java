package org.watchroom.courses.model;

import java.time.Instant;

/**
 * How far a person has read a lesson.
 *
 * @param place where they stopped, in thousandths of the page
 * @param completed whether they have said that they read it; this never turns back
 * @param endSeen whether they have seen the end of it
 * @param at when they completed it, or else first opened it
 */
public record Reading(int place, boolean completed, boolean endSeen, Instant at) {}
