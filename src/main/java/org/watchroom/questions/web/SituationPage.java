package org.watchroom.questions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.SituationDetail;
import org.watchroom.questions.Situations;

/** One situation in its newest version or another, with its questions. */
@Named
@RequestScoped
public class SituationPage {

    @Inject
    private Situations situations;

    private String id;
    private String version;
    private SituationDetail detail;

    public SituationDetail getDetail() {
        if (detail == null) {
            if (!isNumber(id)) {
                throw Refused.absent("questions.situation.absent");
            }
            detail = situations.situation(Long.parseLong(id), isNumber(version) ? Integer.valueOf(version) : null);
        }
        return detail;
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("\\d{1,9}");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
