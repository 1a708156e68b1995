package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of an exercise of the logs. It never changes, so every attempt keeps what it was marked by. */
@Entity
@Table(name = "log_exercise")
public class LogExercise {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "version_no")
    private int versionNo;

    private String form;
    private String content;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected LogExercise() {}

    /** @param content in JSON, as it was read */
    public LogExercise(LogCase read, int versionNo, String content, Instant now) {
        code = read.code();
        this.versionNo = versionNo;
        form = read.form();
        this.content = content;
        importedAt = now;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int versionNo() {
        return versionNo;
    }

    public String content() {
        return content;
    }
}
