package org.watchroom.certificates.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.certificates.CertificateEntry;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.NationalFacts;
import org.watchroom.certificates.NationalResults;

/** One's own certificates and national result. */
@Named("certificatesMinePage")
@RequestScoped
public class MinePage {

    @Inject
    private CertificateRegister register;

    @Inject
    private NationalResults results;

    private List<CertificateEntry> certificates;
    private NationalFacts national;

    public List<CertificateEntry> getCertificates() {
        if (certificates == null) {
            certificates = register.mine();
            national = results.mine().orElse(null);
        }
        return certificates;
    }

    public NationalFacts getNational() {
        getCertificates();
        return national;
    }
}
