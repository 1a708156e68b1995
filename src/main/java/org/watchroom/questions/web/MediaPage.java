package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.watchroom.platform.web.Notices;
import org.watchroom.questions.QuestionDetail;
import org.watchroom.questions.QuestionMedia;
import org.watchroom.questions.QuestionMedium;
import org.watchroom.questions.Questions;

/** Where a question gets a picture and a sound. */
@Named
@ViewScoped
public class MediaPage implements Serializable {

    /** One byte more than the largest file that is taken, so that a larger one is known for what it is. */
    private static final int MOST_READ = 5 * 1024 * 1024 + 1;

    @Inject
    private transient Questions questions;

    @Inject
    private transient QuestionMedia media;

    @Inject
    private transient Notices notices;

    private long id;
    private int version;
    private Integer seen;
    private transient QuestionDetail detail;
    private transient Part picture;
    private transient Part sound;
    private String pictureWords;
    private String soundWords;

    public QuestionDetail getDetail() {
        if (detail == null) {
            detail = questions.question(id, version);
            seen = seen == null ? Integer.valueOf(detail.life().seen()) : seen;
        }
        return detail;
    }

    public QuestionMedium getShownPicture() {
        return shown("PICTURE");
    }

    public QuestionMedium getShownSound() {
        return shown("SOUND");
    }

    private QuestionMedium shown(String kind) {
        return getDetail().content().media().stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    public String keepPicture() throws IOException {
        return kept("PICTURE", picture, pictureWords, "picture:file");
    }

    public String keepSound() throws IOException {
        return kept("SOUND", sound, soundWords, "sound:file");
    }

    public String removePicture() {
        return removed("PICTURE");
    }

    public String removeSound() {
        return removed("SOUND");
    }

    private String kept(String kind, Part file, String words, String field) throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside(field, "platform.import.file-missing");
            return null;
        }
        long versionId = getDetail().content().versionId();
        try (InputStream in = file.getInputStream()) {
            return done("questions.media.kept", media.attach(versionId, seen, kind, in.readNBytes(MOST_READ), words));
        }
    }

    private String removed(String kind) {
        return done(
                "questions.media.removed", media.remove(getDetail().content().versionId(), seen, kind));
    }

    private String done(String key, int number) {
        notices.doneThenRedirect(key, detail.content().code(), number);
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

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    public Part getSound() {
        return sound;
    }

    public void setSound(Part sound) {
        this.sound = sound;
    }

    public String getPictureWords() {
        return pictureWords;
    }

    public void setPictureWords(String pictureWords) {
        this.pictureWords = pictureWords;
    }

    public String getSoundWords() {
        return soundWords;
    }

    public void setSoundWords(String soundWords) {
        this.soundWords = soundWords;
    }
}
