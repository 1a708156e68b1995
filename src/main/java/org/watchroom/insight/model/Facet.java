package org.watchroom.insight.model;

/** What the funnel can be cut by, as columns of the view {@code enrolment_cut} {@code s}. */
public enum Facet {
    COHORT("s.cohort_id", "MAX(s.cohort_title)", "MAX(s.cohort_title)", "MIN(s.starts_on)"),
    PROGRAMME("s.programme_id", "MAX(s.programme_zh)", "MAX(s.programme_en)", "MAX(s.programme_zh)"),
    LEVEL("s.level"),
    EDITION("s.edition"),
    INSTITUTION("s.institution_id", "MAX(s.institution_name)", "MAX(s.institution_name)", "MAX(s.institution_name)"),
    DISTRICT("s.district"),
    COLOUR("s.colour"),
    /** Who instructs the cohort; a cohort with two counts for each of them. */
    INSTRUCTOR("t.person_id", "MAX(n.name)", "MAX(n.name)", "MAX(n.name)"),
    QUARTER("CONCAT(YEAR(s.starts_on), '-', QUARTER(s.starts_on))");

    private final String key;
    private final String zh;
    private final String en;
    private final String order;

    Facet(String key) {
        this(key, "MAX(" + key + ")", "MAX(" + key + ")", "MAX(" + key + ")");
    }

    Facet(String key, String zh, String en, String order) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.order = order;
    }

    String key() {
        return key;
    }

    /** What a group is called in Chinese, and in English. */
    String names() {
        return zh + ", " + en;
    }

    String order() {
        return order;
    }
}
