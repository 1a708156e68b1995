package org.watchroom.practice.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What one person's answers to one question come to: the memory of it, and whether it is on the list of mistakes. */
@Entity
@Table(name = "practice_card")
public class PracticeCard {

    /** A mistake leaves the list when it was right on so many days. */
    public static final int DAYS_RIGHT = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "question_id")
    private long questionId;

    private double stability;
    private double difficulty;
    private int reviews;

    @Column(name = "last_right")
    private boolean lastRight;

    @Column(name = "last_on")
    private LocalDate lastOn;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    private boolean mistake;

    @Column(name = "right_days")
    private int rightDays;

    @Column(name = "last_right_on")
    private LocalDate lastRightOn;

    @Version
    private int version;

    protected PracticeCard() {}

    /** Of a question that is about to be answered for the first time. */
    public PracticeCard(long personId, long questionId) {
        this.personId = personId;
        this.questionId = questionId;
    }

    /**
     * @param day where the person is
     * @param at in UTC
     */
    public void answered(Rating rating, LocalDate day, LocalDateTime at, Fsrs fsrs) {
        Memory memory = reviews == 0
                ? fsrs.first(rating)
                : fsrs.next(memory(), rating, (int) Math.max(0, ChronoUnit.DAYS.between(lastOn, day)));
        stability = memory.stability();
        difficulty = memory.difficulty();
        reviews++;
        if (!rating.isRight()) {
            mistake = true;
            rightDays = 0;
            lastRightOn = null;
        } else if (!day.equals(lastRightOn)) {
            rightDays++;
            lastRightOn = day;
            mistake = mistake && rightDays < DAYS_RIGHT;
        }
        lastRight = rating.isRight();
        lastOn = day;
        lastAt = at;
    }

    public Memory memory() {
        return new Memory(stability, difficulty);
    }

    public long personId() {
        return personId;
    }

    public long questionId() {
        return questionId;
    }

    /** 0 before the first answer. */
    public int reviews() {
        return reviews;
    }

    public boolean lastRight() {
        return lastRight;
    }

    /** The day of the last answer. */
    public LocalDate lastOn() {
        return lastOn;
    }

    public boolean isMistake() {
        return mistake;
    }

    /** Days on which a mistake was right since, below {@link #DAYS_RIGHT} as long as it is one. */
    public int rightDays() {
        return rightDays;
    }
}
