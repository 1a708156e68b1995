package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.questions.SituationDetail;
import org.watchroom.questions.SituationEditing;
import org.watchroom.questions.Situations;
import org.watchroom.questions.Written;

/** The form of one situation: a new one, or one that is told anew. */
@Named
@ViewScoped
public class SituationEditPage implements Serializable {

    @Inject
    private transient SituationEditing editing;

    @Inject
    private transient Situations situations;

    @Inject
    private transient Notices notices;

    private Long id;
    private int number;
    private int seen;
    private boolean fixed;
    private String code;
    private String story;
    private Differences differences = new Differences();

    /** Fills the form when an existing situation is to be changed. */
    public void load() {
        if (id != null) {
            story = remember().content().story();
        }
    }

    private SituationDetail remember() {
        SituationDetail newest = situations.situation(id, null);
        number = newest.number();
        seen = newest.seen();
        fixed = newest.fixed();
        code = newest.content().code();
        return newest;
    }

    public String save() {
        List<Written.Fault> faults = editing.faults(code, story);
        faults.forEach(it ->
                notices.beside("form:" + it.field(), it.key(), it.arguments().toArray()));
        if (!faults.isEmpty()) {
            return null;
        }
        int saved = 1;
        try {
            if (id == null) {
                id = editing.add(code, story);
            } else {
                saved = editing.change(id, number, seen, story);
            }
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("questions.stale")) {
                differences = new Differences()
                        .and("questions.column.story", remember().content().story(), story);
            }
            return null;
        }
        notices.doneThenRedirect("questions.situation.saved", code, saved);
        return "/questions/situation.xhtml?faces-redirect=true&id=" + id;
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public boolean isFixed() {
        return fixed;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }
}
