package org.watchroom.drills;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A form that was handed in, at a glance.
 *
 * @param form DUTY or FAULT
 * @param points of 100
 */
public record LogResult(
        long id, String code, String form, String titleZh, String titleEn, BigDecimal points, Instant at) {}
