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
import org.watchroom.kernel.Refused;
import org.watchroom.people.ProviderSignIn;
import org.watchroom.people.SignIn;
import org.watchroom.platform.oidc.Asked;
import org.watchroom.platform.oidc.IdentityProvider;
import org.watchroom.platform.oidc.Known;
import org.watchroom.platform.web.PageTexts;

/** The way to the identity provider and back. Whoever is signed in already comes back to connect their account. */
@Named
@RequestScoped
public class ProviderPage {

    @Inject
    private IdentityProvider provider;

    @Inject
    private ProviderSignIn signIn;

    @Inject
    private ProviderVisits visits;

    @Inject
    private SessionKeeper sessions;

    @Inject
    private PageTexts texts;

    private String to;
    private String state;
    private String code;
    private String issuer;
    private String error;
    private String reason;

    /** Leads on, or leaves a page that says why not. */
    public void arrive() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        try {
            external.redirect(
                    state == null && code == null && error == null
                            ? leave(request)
                            : external.getRequestContextPath() + comeBack(request));
        } catch (Refused refusal) {
            reason = texts.of(refusal.key(), refusal.arguments().toArray());
        }
    }

    private String leave(HttpServletRequest request) {
        Asked asked = provider.ask();
        String address = provider.address(asked).toString();
        visits.leave(request, asked, OwnPaths.orHome(to));
        return address;
    }

    private String comeBack(HttpServletRequest request) {
        ProviderVisits.Visit visit =
                visits.comeBack(request).orElseThrow(() -> new Refused(Refused.Kind.SIGNED_OUT, "platform.oidc.stray"));
        Known known =
                provider.hear(visit.asked(), new IdentityProvider.Answer(state, error == null ? code : null, issuer));
        if (sessions.account(request).isPresent()) {
            visits.keep(request, known);
            return "/people/provider-link.xhtml";
        }
        SignIn.SignedIn signedIn = signIn.signIn(known, request.getRemoteAddr());
        if (signedIn.codeOwed()) {
            sessions.keep(request, signedIn);
            return "/people/second-step.xhtml?to=" + URLEncoder.encode(visit.to(), StandardCharsets.UTF_8);
        }
        sessions.begin(request, signedIn);
        return visit.to();
    }

    /** Why nobody was led on. */
    public String getReason() {
        return reason;
    }

    public boolean isOffered() {
        return provider.isConfigured();
    }

    /** What people here call the provider, or null. */
    public String getName() {
        return provider.name().orElse(null);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getError() {
        return error;
    }

    public void setError(String error) {
        this.error = error;
    }
}
