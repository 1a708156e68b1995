package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.people.TakenAlong;

/** The documents of a holder's certificates, byte for byte as they were issued; those that were revoked too. */
@ApplicationScoped
public class HolderFiles implements TakenAlong {

    @Inject
    private CertificateRepository certificates;

    @Override
    public List<TakenFile> filesOf(long personId) {
        return certificates.ofPerson(personId).stream()
                .map(it -> new TakenFile("certificates/" + it.number() + ".pdf", it.document()))
                .toList();
    }
}
