package org.watchroom.exams.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.watchroom.exams.MySitting;
import org.watchroom.platform.web.PageTexts;

/** A sitting of the trainee. */
public class SittingJson {
    public long id;
    public String title;
    public Instant opens;
    public Instant closes;
    public int minutes;
    public int attemptsAllowed;
    /** UPCOMING, OPEN or OVER. */
    public String state;
    /** By the clock that decides when it opens. */
    public Instant serverTime;
    /** The latest of the trainee's own, absent when there is none. */
    public OwnAttempt attempt;

    SittingJson(MySitting sitting, Instant now, PageTexts texts) {
        id = sitting.id();
        title = texts.either(sitting.titleZh(), sitting.titleEn());
        opens = sitting.opensAt();
        closes = sitting.closesAt();
        minutes = sitting.minutes();
        attemptsAllowed = sitting.attemptsAllowed();
        state = sitting.state();
        serverTime = now;
        attempt = sitting.latest() == null ? null : new OwnAttempt(sitting.latest());
    }

    /** points and passed are absent while the review policy keeps them back. */
    public static class OwnAttempt {
        public long id;
        public int number;
        public String state;
        public Instant deadline;
        public Instant finishedAt;
        public BigDecimal points;
        public Boolean passed;

        OwnAttempt(MySitting.MyAttempt attempt) {
            id = attempt.id();
            number = attempt.number();
            state = attempt.state();
            deadline = attempt.deadline();
            finishedAt = attempt.finishedAt();
            points = attempt.points();
            passed = attempt.passed();
        }
    }
}
