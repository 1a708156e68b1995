package org.watchroom.people;

/**
 * An institution as a list shows it.
 *
 * @param beds licensed beds
 * @param rooms fire control rooms
 * @param linkageControl whether one of them can start equipment automatically
 * @param people how many people of the register belong to it
 * @param risk {@code RED}, {@code ORANGE}, {@code YELLOW}, {@code BLUE}; {@code null} when it was never rated
 */
public record InstitutionFacts(
        long id,
        String name,
        String district,
        String kind,
        int beds,
        int rooms,
        boolean linkageControl,
        long people,
        String risk) {}
