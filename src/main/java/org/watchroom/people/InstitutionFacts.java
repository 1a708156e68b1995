package org.watchroom.people;

/**
 * An institution as a list shows it.
 *
 * @param beds licensed beds
 * @param rooms fire control rooms
 * @param linkageControl whether one of them can start equipment automatically
 * @param people how many people of the register belong to it
 */
public record InstitutionFacts(
        long id, String name, String district, String kind, int beds, int rooms, boolean linkageControl, long people) {}
