package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.watchroom.kernel.Refused;
import org.watchroom.people.ProviderSignIn;
import org.watchroom.platform.oidc.Known;
import org.watchroom.platform.web.Notices;

/** Where an account is connected with the identity provider, and disconnected. */
@Named
@RequestScoped
public class ProviderLinkPage {

    private static final String SELF = "/people/provider-link.xhtml?faces-redirect=true";

    @Inject
    private ProviderSignIn signIn;

    @Inject
    private ProviderVisits visits;

    @Inject
    private Notices notices;

    /** What the reader's own account is connected with, or null. */
    public String getConnected() {
        return signIn.own().orElse(null);
    }

    /** What it can be connected with now: the account by which the reader was just at the provider, or null. */
    public String getOffered() {
        return visits.kept(request()).map(Known::label).orElse(null);
    }

    public String connect() {
        Known known =
                visits.kept(request()).orElseThrow(() -> new Refused(Refused.Kind.SIGNED_OUT, "platform.oidc.stray"));
        visits.forget(request());
        signIn.connect(known);
        notices.doneThenRedirect("people.provider.connected-now", known.label());
        return SELF;
    }

    public String leaveIt() {
        visits.forget(request());
        return SELF;
    }

    public String disconnect() {
        signIn.disconnect();
        notices.doneThenRedirect("people.provider.disconnected");
        return SELF;
    }

    /** What somebody's account is connected with, or null. */
    public String of(long personId) {
        return signIn.of(personId).orElse(null);
    }

    public String takeAway(long personId) {
        signIn.takeAway(personId);
        notices.doneThenRedirect("people.provider.taken-away");
        return "/people/account.xhtml?faces-redirect=true&id=" + personId;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
