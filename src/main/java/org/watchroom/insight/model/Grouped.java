package org.watchroom.insight.model;

/**
 * One group of a slice.
 *
 * @param key its id or value as text; null for those without one
 */
public record Grouped(String key, String zh, String en, Tally tally) {}
