package org.watchroom.exams;

/**
 * The rules of the room of a sitting.
 *
 * @param seats papers that may be open at once, or null for any number
 * @param code whether an access code is asked
 */
public record RoomFacts(String titleZh, String titleEn, Integer seats, boolean fullScreen, boolean code) {}
