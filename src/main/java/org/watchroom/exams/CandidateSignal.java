package org.watchroom.exams;

import java.time.Instant;

/**
 * What a candidate's page hears in answer to its signal.
 *
 * @param attemptId of the latest paper, or null before the first; what follows is its
 * @param state OPEN or SEALED, or null without a paper
 * @param pausedAt since when the invigilator holds the paper, or null; the deadline rests meanwhile
 * @param fullScreen whether the page should ask for the full screen
 * @param admitted false while the access code is still to be given
 */
public record CandidateSignal(
        Long attemptId,
        String state,
        int epoch,
        Instant deadline,
        Instant pausedAt,
        Instant serverTime,
        boolean fullScreen,
        boolean admitted) {}
