package org.watchroom.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** One sign-in of one device, until it is ended. Where it came from is kept in coarse words only. */
@Entity
@Table(name = "account_session")
public class AccountSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    private int epoch;

    private String device;

    private String network;

    private String node;

    @Column(name = "began_at")
    private LocalDateTime beganAt;

    @Column(name = "seen_at")
    private LocalDateTime seenAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    protected AccountSession() {}

    /**
     * @param epoch of the account: when that is raised, this session has ended
     * @param node the server that holds it: when that starts anew, this session has ended
     */
    public AccountSession(long personId, int epoch, String device, String network, String node, Instant now) {
        this.personId = personId;
        this.epoch = epoch;
        this.device = device;
        this.network = network;
        this.node = node;
        this.beganAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.seenAt = beganAt;
    }

    public void isSeen(Instant now) {
        seenAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** Ends it; one that has ended stays as it is. */
    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        }
    }

    public long id() {
        return id;
    }

    public String device() {
        return device;
    }

    public String network() {
        return network;
    }

    public Instant beganAt() {
        return beganAt.toInstant(ZoneOffset.UTC);
    }

    public Instant seenAt() {
        return seenAt.toInstant(ZoneOffset.UTC);
    }
}
