package org.watchroom.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.watchroom.certificates.Verification;
import org.watchroom.certificates.Verified;
import org.watchroom.kernel.Refused;

/** The public page that tells whether a certificate is genuine. Needs no sign-in and no script. */
@Named
@RequestScoped
public class VerifyPage {

    /** No document of ours is as large, in bytes. */
    private static final int LARGEST = 4 * 1024 * 1024;

    @Inject
    private Verification verification;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String statement;
    private Part file;
    private String by;
    private Verified answer;
    private boolean tooOften;

    /** Looks up the number or the code that the address carries, once for this request. */
    public void look() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        if (statement != null && !statement.isBlank()) {
            look("code", statement, verification::lookAtCode);
        } else if (number != null && !number.isBlank()) {
            look("number", number, verification::look);
        }
    }

    public void lookAtDocument() throws IOException {
        try (InputStream in = file.getInputStream()) {
            look("document", in.readNBytes(LARGEST), verification::lookAtDocument);
        }
    }

    private <T> void look(String means, T given, BiFunction<T, String, Verified> lookUp) {
        by = means;
        try {
            answer = lookUp.apply(given, request.getRemoteAddr());
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

    /** Null until something was given. */
    public Verified getAnswer() {
        return answer;
    }

    /** What the answer is about: number, code or document. */
    public String getBy() {
        return by;
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

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
