package org.watchroom.programmes;

import org.watchroom.programmes.model.DutyRule;

/**
 * What level the national certificate must have for duty in the control rooms of a region.
 *
 * @param region a district as institutions name it; empty for everywhere else
 * @param linkage about rooms from which equipment can be started automatically, or about those without
 * @param lowestLevel a certificate counts from this level on: 5 counts all, 4 counts levels 4 to 1
 */
public record DutyRuleFacts(long id, String region, boolean linkage, int lowestLevel, String source, int version) {

    static DutyRuleFacts of(DutyRule rule) {
        return new DutyRuleFacts(
                rule.id(), rule.region(), rule.linkageControl(), rule.lowestLevel(), rule.source(), rule.version());
    }

    public boolean everywhere() {
        return region.isEmpty();
    }
}
