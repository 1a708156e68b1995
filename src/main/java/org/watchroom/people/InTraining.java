package org.watchroom.people;

import java.time.LocalDate;
import java.util.Set;

/** Asked who is in training. The feature that keeps enrolments implements it. */
public interface InTraining {

    /** Everybody who is or was enrolled, or waiting, in a cohort that ends on that day or later. */
    Set<Long> since(LocalDate day);
}
