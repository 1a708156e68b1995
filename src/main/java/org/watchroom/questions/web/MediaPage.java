package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.questions.QuestionDetail;
import org.watchroom.questions.QuestionMedia;
import org.watchroom.questions.QuestionMedium;
import org.watchroom.questions.Questions;

/** Where a question gets a picture and a sound. */
@Named
@ViewScoped
public class MediaPage extends MediaForms {

    @Inject
    private transient Questions questions;

    @Inject
    private transient QuestionMedia media;

    private long id;
    private int version;
    private Integer seen;
    private transient QuestionDetail detail;

    public QuestionDetail getDetail() {
        if (detail == null) {
            detail = questions.question(id, version);
            seen = seen == null ? Integer.valueOf(detail.life().seen()) : seen;
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
        return media.attach(getDetail().content().versionId(), seen, kind, file, words);
    }

    @Override
    int remove(String kind) {
        return media.remove(getDetail().content().versionId(), seen, kind);
    }

    @Override
    String page(int number) {
        return "/questions/media.xhtml?faces-redirect=true&id=" + id + "&version=" + number;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
