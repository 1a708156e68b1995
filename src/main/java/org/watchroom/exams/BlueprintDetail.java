package org.watchroom.exams;

/** @param version to be given back with a change, so that of two writers the second is told */
public record BlueprintDetail(BlueprintFacts facts, BlueprintPlan plan, int version) {}
