package org.watchroom.exams.rest;

import java.time.Instant;
import java.util.List;
import org.watchroom.exams.AttemptState;

/** How an attempt stands. */
public class StateJson {
    public long id;
    /** OPEN or SEALED. */
    public String state;

    public Instant deadline;
    /** Since when the invigilator holds the paper; absent while it runs. */
    public Instant pausedAt;

    public Instant serverTime;
    /** Of the device that may save. */
    public int epoch;

    public List<Answer> answers;

    StateJson(AttemptState attempt) {
        id = attempt.id();
        state = attempt.state();
        deadline = attempt.deadline();
        pausedAt = attempt.pausedAt();
        serverTime = attempt.serverTime();
        epoch = attempt.epoch();
        answers = attempt.answers().stream().map(Answer::new).toList();
    }

    /** The latest that the server holds of one question. */
    public static class Answer {
        public int no;
        public int epoch;
        public int seq;
        public List<String> choice;

        Answer(AttemptState.Answer answer) {
            no = answer.no();
            epoch = answer.epoch();
            seq = answer.seq();
            choice = answer.choice();
        }
    }
}
