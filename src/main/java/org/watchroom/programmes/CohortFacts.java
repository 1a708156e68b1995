package org.watchroom.programmes;

import java.time.LocalDate;

/**
 * @param trainees how many are enrolled now
 * @param waiting how many wait for a seat
 * @param seats null when there is room for as many as come
 * @param version to be given back when the cohort is changed
 */
public record CohortFacts(
        long id,
        String title,
        long programmeId,
        String programmeCode,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        int trainees,
        int waiting,
        Integer seats,
        int requirementsNo,
        int version) {}
