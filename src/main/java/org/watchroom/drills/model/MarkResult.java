package org.watchroom.drills.model;

import java.math.BigDecimal;

/** What the grader saw of one item. */
public enum MarkResult {
    /** 完成: the whole of its points. */
    DONE("1"),
    /** 部分: half of its points. */
    PARTIAL("0.5"),
    /** 未做: none. */
    NOT_DONE("0"),
    /** 不适用: the item is taken out and the rest scaled to 100. */
    NOT_APPLICABLE("0");

    private final BigDecimal share;

    MarkResult(String share) {
        this.share = new BigDecimal(share);
    }

    BigDecimal of(BigDecimal points) {
        return points.multiply(share);
    }
}
