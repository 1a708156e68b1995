package org.watchroom.practice.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Questions that one person practises in one go. Its rows are added by {@link PracticeRoundRepository} and stay as they are. */
@Entity
@Table(name = "practice_round")
public class PracticeRound {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String topic;

    @Column(name = "practised_on")
    private LocalDate practisedOn;

    @Column(name = "pace_seconds")
    private int paceSeconds;

    protected PracticeRound() {}

    public long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public Mode mode() {
        return mode;
    }

    /** Empty but for {@link Mode#TOPIC}. */
    public String topic() {
        return topic;
    }

    /** The day for which it was chosen. */
    public LocalDate practisedOn() {
        return practisedOn;
    }

    /** The time that the mock leaves for a question. */
    public int paceSeconds() {
        return paceSeconds;
    }
}
