package org.watchroom.courses;

/**
 * How long a trainee has studied a lesson.
 *
 * @param reader the id of that trainee
 * @param seconds over all visits
 * @param least seconds that the lesson asks for; 0 when it asks for nothing
 * @param endSeen whether they saw the end of it
 */
public record Studied(long reader, int seconds, int least, boolean endSeen) {}
