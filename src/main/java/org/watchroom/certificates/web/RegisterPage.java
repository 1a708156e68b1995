package org.watchroom.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.certificates.CertificateEntry;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.CohortChoice;
import org.watchroom.kernel.PageOf;

/** The register of certificates. What is shown stands in the address. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    private CertificateRegister register;

    private String text;
    private Long cohort;
    private boolean soon;
    private int page = 1;
    private PageOf<CertificateEntry> found;
    private List<CohortChoice> cohorts;

    public PageOf<CertificateEntry> getFound() {
        if (found == null) {
            found = register.search(text, cohort, soon, page);
        }
        return found;
    }

    public List<CohortChoice> getCohorts() {
        if (cohorts == null) {
            cohorts = register.cohorts();
        }
        return cohorts;
    }

    public boolean isFiltered() {
        return soon || cohort != null || text != null && !text.isBlank();
    }

    public boolean isMore() {
        return (long) page * CertificateRegister.PAGE < getFound().total();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    /** Whether only those are shown that end soon. */
    public boolean isSoon() {
        return soon;
    }

    public void setSoon(boolean soon) {
        this.soon = soon;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
