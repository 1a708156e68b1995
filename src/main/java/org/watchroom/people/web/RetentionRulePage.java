package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.kernel.Reason;
import org.watchroom.people.DryRun;
import org.watchroom.people.Retention;
import org.watchroom.people.RetentionDeletion;
import org.watchroom.people.RetentionRule;
import org.watchroom.platform.web.Notices;

/** One rule of how long something is kept: what it would delete, its words, and the deletion itself. */
@Named
@ViewScoped
public class RetentionRulePage implements Serializable {

    @Inject
    private Retention retention;

    @Inject
    private RetentionDeletion deletion;

    @Inject
    private Notices notices;

    private String code;
    private int version;
    private int months;
    private boolean active;
    private String basis;
    private Long typed;
    private String why;
    private transient DryRun dryRun;

    public void read() {
        RetentionRule rule = getDryRun().rule();
        version = rule.version();
        months = rule.months();
        active = rule.active();
        basis = rule.basis();
    }

    public DryRun getDryRun() {
        if (dryRun == null) {
            dryRun = retention.dryRun(code);
        }
        return dryRun;
    }

    public String keep() {
        retention.change(code, version, months, active, basis);
        notices.doneThenRedirect("people.retention.kept");
        return self();
    }

    public String delete() {
        notices.doneThenRedirect("people.retention.deleted", deletion.delete(code, typed, new Reason(why)));
        return self();
    }

    private String self() {
        return "/people/retention-rule.xhtml?faces-redirect=true&code=" + code;
    }

    public int getMostMonths() {
        return Retention.MOST_MONTHS;
    }

    public int getLongestBasis() {
        return Retention.LONGEST_BASIS;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public Long getTyped() {
        return typed;
    }

    public void setTyped(Long typed) {
        this.typed = typed;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
