package org.watchroom.programmes.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What level the national certificate must have for duty in the control rooms of a region. */
@Entity
@Table(name = "duty_rule")
public class DutyRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String region;

    @Column(name = "linkage_control")
    private boolean linkageControl;

    @Column(name = "lowest_level")
    private int lowestLevel;

    private String source;

    @Version
    private int version;

    protected DutyRule() {}

    public DutyRule(String region, boolean linkageControl, int lowestLevel, String source) {
        this.region = region;
        this.linkageControl = linkageControl;
        asks(lowestLevel, source);
    }

    /** From now on it asks for this level, by that source. */
    public final void asks(int nowLowestLevel, String nowSource) {
        lowestLevel = nowLowestLevel;
        source = nowSource;
    }

    public Long id() {
        return id;
    }

    /** A district as institutions name it; empty for everywhere else. */
    public String region() {
        return region;
    }

    /** Whether it is about rooms from which equipment can be started automatically. */
    public boolean linkageControl() {
        return linkageControl;
    }

    public int lowestLevel() {
        return lowestLevel;
    }

    public String source() {
        return source;
    }

    public int version() {
        return version;
    }

    public boolean isForEverywhere() {
        return region.isEmpty();
    }
}
