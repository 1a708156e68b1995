package org.watchroom.courses;

import java.time.Instant;

/** A draft in the list of drafts. */
public record DraftCard(String code, String titleZh, String titleEn, int base, Instant changedAt) {}
