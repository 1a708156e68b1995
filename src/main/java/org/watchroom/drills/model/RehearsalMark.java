package org.watchroom.drills.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a trainee gave themself for one item. */
@Embeddable
public class RehearsalMark {

    @Column(name = "item_id")
    private long itemId;

    @Enumerated(EnumType.STRING)
    private MarkResult result;

    @Column(name = "at_second")
    private int atSecond;

    protected RehearsalMark() {}

    RehearsalMark(DrillMark mark) {
        itemId = mark.itemId();
        result = mark.result();
        atSecond = mark.atSecond();
    }

    DrillMark mark() {
        return new DrillMark(itemId, result, false, null, atSecond);
    }
}
