package org.watchroom.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.watchroom.certificates.Verification;
import org.watchroom.certificates.Verified;
import org.watchroom.kernel.Refused;

/** The public page that tells whether a certificate is genuine. Needs no sign-in and no script. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    private Verification verification;

    @Inject
    private HttpServletRequest request;

    private String number;
    private Verified answer;
    private boolean tooOften;

    /** Looks the number up, once for this request. */
    public void look() {
        if (number == null || number.isBlank()) {
            return;
        }
        try {
            answer = verification.look(number, request.getRemoteAddr());
        } catch (Refused refusal) {
            if (refusal.kind() != Refused.Kind.TOO_OFTEN) {
                throw refusal;
            }
            tooOften = true;
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(refusal.kind().status());
        }
    }

    /** Null until a number was given. */
    public Verified getAnswer() {
        return answer;
    }

    public boolean isTooOften() {
        return tooOften;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
