package org.watchroom.questions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDateTime;

/** An uploaded sheet of questions that waits for its owner to look at the preview and to confirm. */
@Entity
@Table(name = "question_draft")
public class QuestionDraft {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 120;

    @Id
    private String id;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "file_name")
    private String fileName;

    private byte[] content;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    private boolean finished;
    private int added;
    private int changed;
    private int unchanged;

    protected QuestionDraft() {}

    /**
     * @param id not to be guessed
     * @param ownerId who uploaded it; null for the product itself
     */
    public QuestionDraft(String id, Long ownerId, String fileName, byte[] content, LocalDateTime now) {
        this.id = id;
        this.ownerId = ownerId;
        this.fileName = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
        this.content = content;
        this.expiresAt = now.plus(KEPT);
    }

    /** Its good rows are in. It stays a while, for the faulty rows. */
    public void finish(int nowAdded, int nowChanged, int nowUnchanged) {
        finished = true;
        added = nowAdded;
        changed = nowChanged;
        unchanged = nowUnchanged;
    }

    public String id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content;
    }

    public boolean isFinished() {
        return finished;
    }

    public int added() {
        return added;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }
}
