package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.watchroom.certificates.model.CertificateRepository;

/** Who holds a certificate of training that is valid today. */
@ApplicationScoped
class HeldCertificates {

    @Inject
    private CertificateRepository certificates;

    @Inject
    private IssuingBody body;

    /** Its number, by holder. */
    Map<Long, String> numbers(long programmeId, Collection<Long> personIds) {
        return certificates.heldOn(body.today(), programmeId, personIds);
    }
}
