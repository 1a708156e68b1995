package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.questions.QuestionMedium;
import org.watchroom.questions.SituationDetail;
import org.watchroom.questions.SituationEditing;
import org.watchroom.questions.Situations;

/** Where a situation gets a picture and a sound. */
@Named
@ViewScoped
public class SituationMediaPage extends MediaForms {

    @Inject
    private transient Situations situations;

    @Inject
    private transient SituationEditing editing;

    private long id;
    private int number;
    private int seen;
    private transient SituationDetail detail;

    public SituationDetail getDetail() {
        if (detail == null) {
            detail = situations.situation(id, number == 0 ? null : number);
            if (number == 0) {
                number = detail.number();
                seen = detail.seen();
            }
        }
        return detail;
    }

    @Override
    List<QuestionMedium> media() {
        return getDetail().content().media();
    }

    @Override
    String code() {
        return getDetail().content().code();
    }

    @Override
    int attach(String kind, byte[] file, String words) {
        return editing.attach(id, number, seen, kind, file, words);
    }

    @Override
    int remove(String kind) {
        return editing.remove(id, number, seen, kind);
    }

    @Override
    String page(int version) {
        return "/questions/situation-media.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
