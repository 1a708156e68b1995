package org.watchroom.insight;

import java.util.Arrays;
import java.util.Locale;
import org.watchroom.insight.model.Facet;
import org.watchroom.kernel.Refused;

/** What a cut is split into, each group with its own rate. */
public enum Grouping {
    COHORT(Facet.COHORT),
    INSTITUTION(Facet.INSTITUTION),
    DISTRICT(Facet.DISTRICT),
    COLOUR(Facet.COLOUR),
    INSTRUCTOR(Facet.INSTRUCTOR),
    PROGRAMME(Facet.PROGRAMME),
    LEVEL(Facet.LEVEL),
    EDITION(Facet.EDITION),
    QUARTER(Facet.QUARTER);

    private final Facet facet;

    Grouping(Facet facet) {
        this.facet = facet;
    }

    Facet facet() {
        return facet;
    }

    /** Whether its groups have names rather than an order of their own. */
    boolean isNamed() {
        return this == INSTITUTION || this == DISTRICT || this == INSTRUCTOR || this == PROGRAMME;
    }

    /** As text keys, addresses and the API write it, such as {@code institution}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses with {@code insight.cut.grouping} what is none. */
    public static Grouping named(String key) {
        return Arrays.stream(values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.input("insight.cut.grouping"));
    }
}
