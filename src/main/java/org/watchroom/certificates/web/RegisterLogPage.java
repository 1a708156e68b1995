package org.watchroom.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.watchroom.certificates.RegisterFinding;
import org.watchroom.certificates.RegisterLog;
import org.watchroom.certificates.SignedHead;

/** The signed heads of the register, and whether everything still fits them. */
@Named
@RequestScoped
public class RegisterLogPage {

    @Inject
    private RegisterLog log;

    private boolean check;
    private List<SignedHead> heads;
    private List<RegisterFinding> findings;

    /** The newest first. */
    public List<SignedHead> getHeads() {
        if (heads == null) {
            heads = new ArrayList<>(log.heads());
            Collections.reverse(heads);
        }
        return heads;
    }

    /** What does not fit; only when it was asked for. */
    public List<RegisterFinding> getFindings() {
        if (findings == null) {
            findings = log.audit(null, null);
        }
        return findings;
    }

    public boolean isCheck() {
        return check;
    }

    public void setCheck(boolean check) {
        this.check = check;
    }
}
