package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.watchroom.people.SignInLinks;
import org.watchroom.platform.web.Notices;

/** For who forgot their password. The answer is the same for every name. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    private SignInLinks links;

    @Inject
    private Notices notices;

    private String name;

    public String ask() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        links.ask(name, request.getRemoteAddr());
        notices.doneThenRedirect("people.forgotten.done");
        return "/login.xhtml?faces-redirect=true";
    }

    /** Without mail there is only the administrator to ask. */
    public boolean isMail() {
        return links.canMail();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
