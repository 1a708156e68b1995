package org.watchroom.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
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

    /** Stands beside the field whose {@code wr:field} names the key under {@code refused}, else at the head alone. */
    public void refused(Refused refusal) {
        add(
                field(refusal.key()),
                FacesMessage.SEVERITY_ERROR,
                refusal.key(),
                refusal.arguments().toArray());
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static String field(String key) {
        String[] found = new String[1];
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (visit, component) -> {
                            if (component instanceof UIMessage beside
                                    && beside.getAttributes().get("refused") instanceof String keys
                                    && List.of(keys.split(" ")).contains(key)
                                    && beside.findComponent(beside.getFor()) instanceof UIInput input) {
                                found[0] = input.getClientId(faces);
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
        return found[0];
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
