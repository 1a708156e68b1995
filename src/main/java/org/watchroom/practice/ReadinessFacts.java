package org.watchroom.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * How likely one person is to pass the theory examination, in whole per cent from 1 to 99.
 *
 * @param answered different questions
 * @param needed so many before anything is said
 * @param coveredPercent what the topics are worth of which any question was answered
 * @param today null when too little is known
 * @param later on the day of the examination if nothing is practised until then; null too when that day is not known
 * @param examination its day, or null
 * @param minutes of practice that each help takes
 * @param help what would help most, at most three; while too little is known, what is worth most of what was never asked
 */
public record ReadinessFacts(
        int answered,
        int needed,
        int coveredPercent,
        Chance today,
        Chance later,
        LocalDate examination,
        int minutes,
        List<Help> help) {

    public ReadinessFacts {
        help = List.copyOf(help);
    }

    /** @param low and {@code high}: where it lies with 90 per cent, given how little is known */
    public record Chance(int percent, int low, int high) {}

    /**
     * @param topic of the standard
     * @param gain by how many points of a hundred the probability rises; 0 while too little is known
     * @param worthPercent of the examination
     */
    public record Help(String topic, int gain, int worthPercent) {}
}
