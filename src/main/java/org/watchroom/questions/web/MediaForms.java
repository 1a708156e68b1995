package org.watchroom.questions.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.watchroom.platform.web.Notices;
import org.watchroom.questions.QuestionMedium;

/** The two forms by which something gets a picture and a sound. */
public abstract class MediaForms implements Serializable {

    /** One byte more than the largest file that is taken, so that a larger one is known for what it is. */
    private static final int MOST_READ = 5 * 1024 * 1024 + 1;

    @Inject
    private transient Notices notices;

    private transient Part picture;
    private transient Part sound;
    private String pictureWords;
    private String soundWords;

    abstract List<QuestionMedium> media();

    abstract String code();

    /** @return the number of the version that has it now */
    abstract int attach(String kind, byte[] file, String words);

    /** @return the number of the version that has it no more */
    abstract int remove(String kind);

    abstract String page(int number);

    public QuestionMedium getShownPicture() {
        return shown("PICTURE");
    }

    public QuestionMedium getShownSound() {
        return shown("SOUND");
    }

    private QuestionMedium shown(String kind) {
        return media().stream().filter(it -> it.kind().equals(kind)).findFirst().orElse(null);
    }

    public String keepPicture() throws IOException {
        return kept("PICTURE", picture, pictureWords, "picture:file");
    }

    public String keepSound() throws IOException {
        return kept("SOUND", sound, soundWords, "sound:file");
    }

    public String removePicture() {
        return done("questions.media.removed", remove("PICTURE"));
    }

    public String removeSound() {
        return done("questions.media.removed", remove("SOUND"));
    }

    private String kept(String kind, Part file, String words, String field) throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside(field, "platform.import.file-missing");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return done("questions.media.kept", attach(kind, in.readNBytes(MOST_READ), words));
        }
    }

    private String done(String key, int number) {
        notices.doneThenRedirect(key, code(), number);
        return page(number);
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
