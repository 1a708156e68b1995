package org.watchroom.certificates;

/** A programme to choose from. */
public record ProgrammeChoice(long id, String code, String titleZh, String titleEn) {}
