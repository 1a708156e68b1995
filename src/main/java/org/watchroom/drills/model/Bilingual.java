package org.watchroom.drills.model;

/** A text of a sheet in Chinese and English; both are there or neither is. */
public record Bilingual(String zh, String en) {}
