package org.watchroom.people;

/**
 * How long one kind of data is kept.
 *
 * @param code names the kind, and is the key of its name
 * @param months from the moment that the kind counts from
 * @param fewestMonths that may be said
 * @param active whether it may be deleted by this rule
 * @param basis the administrators' own words for why; {@code null} stands for those of the house
 * @param version of what was read, to be handed back with a change
 */
public record RetentionRule(String code, int months, int fewestMonths, boolean active, String basis, int version) {}
