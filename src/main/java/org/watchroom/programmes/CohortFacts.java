package org.watchroom.programmes;

import java.time.LocalDate;

/** @param trainees how many are enrolled now */
public record CohortFacts(
        long id,
        String title,
        long programmeId,
        String programmeCode,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        int trainees) {}
