package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.watchroom.people.SignIn;
import org.watchroom.platform.Settings;

/** The sign-in form. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private SignIn signIn;

    @Inject
    private SessionKeeper sessions;

    @Inject
    private Settings settings;

    private String name;
    private String password;
    private String to;

    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignIn.SignedIn signedIn = signIn.signIn(name, password, request.getRemoteAddr());
        if (signedIn.codeOwed()) {
            sessions.keep(request, signedIn);
            external.redirect(external.getRequestContextPath() + "/people/second-step.xhtml?to="
                    + URLEncoder.encode(OwnPaths.orHome(to), StandardCharsets.UTF_8));
        } else {
            sessions.begin(request, signedIn);
            external.redirect(external.getRequestContextPath() + OwnPaths.orHome(to));
        }
    }

    /** Whether to show how to sign in to the demo. */
    public boolean isDemo() {
        return settings.demo();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
