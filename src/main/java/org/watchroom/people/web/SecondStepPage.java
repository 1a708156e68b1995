package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.watchroom.people.SignIn;

/** The second step of signing in, for those who have a second factor. */
@Named
@RequestScoped
public class SecondStepPage {

    @Inject
    private SignIn signIn;

    @Inject
    private SessionKeeper sessions;

    private String code;
    private String to;

    public void prove() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Optional<SignIn.SignedIn> half = sessions.half(request);
        if (half.isPresent()) {
            sessions.begin(request, signIn.prove(half.get(), code));
            external.redirect(external.getRequestContextPath() + OwnPaths.orHome(to));
        } else {
            external.redirect(external.getRequestContextPath() + "/login.xhtml");
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
