package org.watchroom.insight.model;

/**
 * What share of something each person of a cohort could do, on the mean. People count alike, however much each was asked.
 *
 * @param mean 0 to 1
 * @param variance between people; 0 of a single one
 */
public record MeanShare(String key, String zh, String en, double mean, double variance, long people) {}
