package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.watchroom.people.LinkedPassword;
import org.watchroom.platform.web.Notices;

/** Where a link leads: its owner chooses a password. The page itself does not know whose it is. */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    private LinkedPassword linked;

    @Inject
    private Notices notices;

    private String token;
    private String wanted;
    private String again;

    public void choose() throws IOException {
        if (!wanted.equals(again)) {
            notices.beside("form:again", "people.password.differ");
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String name = linked.choose(token, wanted, request.getRemoteAddr());
        notices.doneThenRedirect("people.link.used", name);
        external.redirect(external.getRequestContextPath() + "/login.xhtml");
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
