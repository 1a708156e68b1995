package org.watchroom.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.watchroom.kernel.Refused;

/** Sentences at the head of the page, or beside a field. */
@RequestScoped
public class Notices {

    @Inject
    private PageTexts texts;

    public void done(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Kept over one redirect. */
    public void doneThenRedirect(String key, Object... arguments) {
        done(key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    public void refused(Refused refusal) {
        add(
                null,
                FacesMessage.SEVERITY_ERROR,
                refusal.key(),
                refusal.arguments().toArray());
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** @param clientId of the field that the sentence stands beside */
    public void beside(String clientId, String key, Object... arguments) {
        add(clientId, FacesMessage.SEVERITY_ERROR, key, arguments);
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void add(String clientId, FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext.getCurrentInstance()
                .addMessage(clientId, new FacesMessage(severity, texts.of(key, arguments), null));
    }
}
