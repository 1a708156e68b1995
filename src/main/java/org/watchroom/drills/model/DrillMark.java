package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** What the grader gave one item. */
@Embeddable
public class DrillMark {

    @Column(name = "item_id")
    private long itemId;

    @Enumerated(EnumType.STRING)
    private MarkResult result;

    private boolean fatal;
    private String reason;

    @Column(name = "at_second")
    private int atSecond;

    protected DrillMark() {}

    /**
     * @param reason the grader's own words, or null
     * @param atSecond where the stopwatch stood
     */
    public DrillMark(long itemId, MarkResult result, boolean fatal, String reason, int atSecond) {
        this.itemId = itemId;
        this.result = result;
        this.fatal = fatal;
        this.reason = reason;
        this.atSecond = atSecond;
    }

    public long itemId() {
        return itemId;
    }

    public MarkResult result() {
        return result;
    }

    public boolean isFatal() {
        return fatal;
    }

    public String reason() {
        return reason;
    }

    public int atSecond() {
        return atSecond;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DrillMark mark
                && itemId == mark.itemId
                && result == mark.result
                && fatal == mark.fatal
                && Objects.equals(reason, mark.reason)
                && atSecond == mark.atSecond;
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemId, result, fatal, reason, atSecond);
    }
}
