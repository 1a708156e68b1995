package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.people.SecondFactor;
import org.watchroom.platform.web.Notices;

/** Where the reader switches the second factor of their account on and off. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

    @Inject
    private SecondFactor factor;

    @Inject
    private Notices notices;

    private String code;
    private boolean begun;
    private transient SecondFactor.State state;
    private transient SecondFactor.Enrolment enrolment;
    private transient List<String> codes;

    public SecondFactor.State getState() {
        if (state == null) {
            state = factor.state();
        }
        return state;
    }

    public void begin() {
        begun = true;
    }

    public void confirm() {
        try {
            codes = factor.confirm(code);
            state = null;
            begun = false;
            enrolment = null;
            notices.done("people.second-factor.switched-on");
        } catch (Refused refusal) {
            notices.beside("confirm:code", refusal.key(), refusal.arguments().toArray());
        }
    }

    public String switchOff() {
        try {
            factor.switchOff(code);
        } catch (Refused refusal) {
            notices.beside("off:offCode", refusal.key(), refusal.arguments().toArray());
            return null;
        }
        notices.doneThenRedirect("people.second-factor.switched-off");
        return "/people/second-factor.xhtml?faces-redirect=true";
    }

    /** What an app needs, or null before the beginning. */
    public SecondFactor.Enrolment getEnrolment() {
        if (begun && enrolment == null) {
            enrolment = factor.begin();
        }
        return enrolment;
    }

    public QrPicture getQr() {
        return QrPicture.of(getEnrolment().uri());
    }

    /** The recovery codes just made, or null. */
    public List<String> getCodes() {
        return codes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
