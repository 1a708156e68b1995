package org.watchroom.certificates.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person of a batch, and what came of it for them. */
@Entity
@Table(name = "issue_batch_person")
public class IssueBatchPerson {

    public enum Outcome {
        WAITING,
        ISSUED,
        /** Held a valid certificate already and got no second. */
        HELD,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "batch_id")
    private long batchId;

    private int place;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.WAITING;

    private String number;

    @Column(name = "why_zh")
    private String whyZh;

    @Column(name = "why_en")
    private String whyEn;

    protected IssueBatchPerson() {}

    /** @param place from 0, in the order asked for */
    public IssueBatchPerson(long batchId, int place, long personId) {
        this.batchId = batchId;
        this.place = place;
        this.personId = personId;
    }

    /** @param given the number of the new certificate; null when one is held already */
    public void settle(String given) {
        outcome = given == null ? Outcome.HELD : Outcome.ISSUED;
        number = given;
    }

    public void refuse(String zh, String en) {
        outcome = Outcome.REFUSED;
        whyZh = zh;
        whyEn = en;
    }

    public long personId() {
        return personId;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** {@code null} unless one was issued. */
    public String number() {
        return number;
    }

    /** {@code null} unless it was refused. */
    public String whyZh() {
        return whyZh;
    }

    /** {@code null} unless it was refused. */
    public String whyEn() {
        return whyEn;
    }
}
