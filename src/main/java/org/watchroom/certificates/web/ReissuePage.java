package org.watchroom.certificates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.certificates.Bearer;
import org.watchroom.certificates.CertificateEntry;
import org.watchroom.certificates.CertificateIssuing;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.Reissuing;
import org.watchroom.platform.web.Notices;

/** Where a certificate is put in the place of another, with a reason. */
@Named
@ViewScoped
public class ReissuePage implements Serializable {

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient Reissuing issuing;

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

    /** As the new one would say it. */
    public Bearer getBearer() {
        return issuing.bearer(id);
    }

    public String reissue() {
        String old = getEntry().number();
        notices.doneThenRedirect("certificates.reissue.done", old, issuing.reissue(id, reason));
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
