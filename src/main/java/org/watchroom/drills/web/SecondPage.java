package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.drills.DrillCorrections;
import org.watchroom.platform.web.Notices;

/** Both versions of a record, for the second person. */
@Named
@ViewScoped
public class SecondPage implements Serializable {

    private static final String DONE = "/drills/second-looks.xhtml?faces-redirect=true";

    @Inject
    private transient DrillCorrections corrections;

    @Inject
    private transient Notices notices;

    private transient DrillCorrections.Versions versions;
    private long id;
    private String words;

    public DrillCorrections.Versions getVersions() {
        if (versions == null) {
            versions = corrections.versions(id);
        }
        return versions;
    }

    public String agree() {
        corrections.agree(id);
        notices.doneThenRedirect("drills.second.agreed");
        return DONE;
    }

    public String decline() {
        corrections.decline(id, words);
        notices.doneThenRedirect("drills.second.declined");
        return DONE;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
