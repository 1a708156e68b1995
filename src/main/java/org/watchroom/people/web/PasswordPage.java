package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.watchroom.people.OwnPassword;
import org.watchroom.platform.Accounts;
import org.watchroom.platform.web.Notices;

/** Where a person chooses a password of their own. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private OwnPassword password;

    @Inject
    private SessionKeeper sessions;

    @Inject
    private Notices notices;

    private String current;
    private String wanted;
    private String again;
    private OwnPassword.Wanted rules;

    public void choose() throws IOException {
        if (!wanted.equals(again)) {
            notices.beside("form:again", "people.password.differ");
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        sessions.begin((HttpServletRequest) external.getRequest(), password.choose(current, wanted));
        notices.doneThenRedirect("people.password.changed");
        external.redirect(external.getRequestContextPath() + "/index.xhtml");
    }

    /** Whether the password that the reader has now was handed to them and must go. */
    public boolean isFirst() {
        return sessions.account((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .filter(Accounts.Account::mustChangePassword)
                .isPresent();
    }

    public OwnPassword.Wanted getRules() {
        if (rules == null) {
            rules = password.wanted();
        }
        return rules;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
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
