package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.DutyRuleFacts;
import org.watchroom.programmes.DutyRules;

/** What level the certificate must have for duty: the table, and a form for a rule that is new or named in the address. */
@Named
@ViewScoped
public class DutyRulesPage implements Serializable {

    private static final String SELF = "/programmes/duty-rules.xhtml?faces-redirect=true";

    @Inject
    private DutyRules rules;

    @Inject
    private Notices notices;

    private Long id;
    private int seen;
    private boolean everywhere;
    private String region;
    private boolean linkage = true;
    private Integer level = 4;
    private String source;

    public void read() {
        if (id != null) {
            DutyRuleFacts rule = rules.get(id);
            seen = rule.version();
            everywhere = rule.everywhere();
            region = rule.region();
            linkage = rule.linkage();
            level = rule.lowestLevel();
            source = rule.source();
        }
    }

    public String save() {
        if (id == null) {
            rules.add(region, linkage, level, source);
        } else {
            rules.change(id, seen, level, source);
        }
        notices.doneThenRedirect("programmes.duty.saved");
        return SELF;
    }

    public String remove() {
        rules.remove(id, seen);
        notices.doneThenRedirect("programmes.duty.removed", region);
        return SELF;
    }

    public List<DutyRuleFacts> getRules() {
        return rules.all();
    }

    public List<Integer> getLevels() {
        return List.of(5, 4, 3, 2, 1);
    }

    public int getLongestRegion() {
        return DutyRules.LONGEST_REGION;
    }

    public int getLongestSource() {
        return DutyRules.LONGEST_SOURCE;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public boolean isLinkage() {
        return linkage;
    }

    public void setLinkage(boolean linkage) {
        this.linkage = linkage;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
