package org.watchroom.programmes.model;

/** A row of the standard as it is stored. */
public record StandardRow(
        String key,
        String edition,
        String level,
        String kind,
        String function,
        String group,
        boolean star,
        String labelZh,
        String labelEn) {}
