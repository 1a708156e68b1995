package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.drills.DrillPanels;
import org.watchroom.drills.TurnView;
import org.watchroom.platform.web.Notices;

/** One turn of a drill examination: what each grader says, what it comes to, and the chief's word where they differ. */
@Named
@ViewScoped
public class TurnPage implements Serializable {

    private static final String WHOLE = "whole";

    @Inject
    private transient DrillPanels panels;

    @Inject
    private transient Notices notices;

    private transient TurnView turn;
    private long id;
    private String item;
    private Boolean failed;
    private String reason;

    public TurnView getTurn() {
        if (turn == null) {
            turn = panels.turn(id);
        }
        return turn;
    }

    /** What waits for the chief. */
    public List<TurnView.Deciding> getOpen() {
        return getTurn().deciding().stream()
                .filter(it -> it.asksChief() && it.failed() == null)
                .toList();
    }

    /** How a choice of the form names what waits for the chief. */
    public String key(TurnView.Deciding deciding) {
        return deciding.itemId() == null ? WHOLE : deciding.itemId().toString();
    }

    public String decide() {
        panels.decide(id, WHOLE.equals(item) ? null : Long.valueOf(item), failed, reason);
        notices.doneThenRedirect("drills.decision.kept");
        return "/drills/turn.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public Boolean getFailed() {
        return failed;
    }

    public void setFailed(Boolean failed) {
        this.failed = failed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
