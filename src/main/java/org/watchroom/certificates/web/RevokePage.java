package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.certificates.CertificateEntry;
import org.watchroom.certificates.CertificateIssuing;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.platform.web.Notices;

/** Where a certificate is revoked, with a reason. */
@Named
@ViewScoped
public class RevokePage implements Serializable {

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient CertificateIssuing issuing;

    @Inject
    private transient Notices notices;

    private long id;
    private String reason;
    private transient CertificateEntry entry;

    public CertificateEntry getEntry() {
        if (entry == null) {
            entry = register.entry(id);
        }
        return entry;
    }

    public String revoke() {
        issuing.revoke(id, reason);
        notices.doneThenRedirect("certificates.revoke.done", getEntry().number());
        return "/certificates/register?faces-redirect=true";
    }

    public int getLongest() {
        return CertificateIssuing.LONGEST_REASON;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
