package org.watchroom.certificates;

/** A cohort to choose from. */
public record CohortChoice(long id, String title, int trainees) {}
