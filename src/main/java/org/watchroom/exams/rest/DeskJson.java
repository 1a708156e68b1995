package org.watchroom.exams.rest;

import java.time.Instant;
import java.util.List;
import org.watchroom.exams.DeskView;

/** A sitting as its invigilator sees it now. */
public class DeskJson {
    public Instant serverTime;
    /** On each paper. */
    public int questions;

    public List<Candidate> candidates;

    DeskJson(DeskView view) {
        serverTime = view.serverTime();
        questions = view.questions();
        candidates = view.candidates().stream().map(Candidate::new).toList();
    }

    /** From attempt on: of the latest paper, absent without one. */
    public static class Candidate {
        public long person;
        public String name;
        /** ABSENT, WAITING, WRITING, PAUSED or SEALED. */
        public String state;

        public Long attempt;
        public int number;
        public int answered;
        /** How often the paper was opened; each time the newer took over. */
        public int devices;

        public Instant deadline;
        /** Since when it is paused; the deadline rests meanwhile. */
        public Instant pausedAt;

        public Instant finishedAt;
        /** SUBMITTED, DEADLINE or INVIGILATOR. */
        public String cause;
        /** By which the deadline was moved on at the desk. */
        public long movedMinutes;
        /** When the page last said something or saved. */
        public Instant lastContact;
        /** Answers that the server had not acknowledged, as the page last said. */
        public int unsaved;
        /** How often the full screen was left, as the page says. */
        public int screenLeft;

        Candidate(DeskView.Candidate it) {
            person = it.person();
            name = it.name();
            state = it.state();
            attempt = it.attempt();
            number = it.number();
            answered = it.answered();
            devices = it.devices();
            deadline = it.deadline();
            pausedAt = it.pausedAt();
            finishedAt = it.finishedAt();
            cause = it.cause();
            movedMinutes = it.movedMinutes();
            lastContact = it.lastContact();
            unsaved = it.unsaved();
            screenLeft = it.screenLeft();
        }
    }
}
