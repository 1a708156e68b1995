package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.CertificateNumber;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.certificates.model.Holder;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.Programmes;

/**
 * Puts a certificate in the place of another of the same person, for a name that was wrong or has changed: the old one is
 * revoked and the new one issued at once or not at all. Training, results and last day stay what they were.
 */
@ApplicationScoped
@Transactional
public class Reissuing {

    @Inject
    private CertificateRepository certificates;

    @Inject
    private CertificatePress press;

    @Inject
    private Directory directory;

    @Inject
    private Programmes programmes;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /** The name and masked identity number that a new certificate would bear. */
    @Permits(Permission.SEE_INSIGHT)
    public Bearer bearer(long certificateId) {
        PersonFacts person = person(certificates.get(certificateId));
        return new Bearer(person.name(), person.maskedIdentity());
    }

    /**
     * @param reason printed nowhere, but told to whoever verifies the old one
     * @return the number of the new one
     * @throws Refused {@code certificates.absent}, {@code certificates.revoke.reason}, {@code certificates.revoke.twice},
     *     {@code certificates.reissue.expired}, {@code certificates.reissue.two-persons}, {@code certificates.issue.self}
     *     or {@code certificates.pdf.missing-glyph}; the old one holds on then
     */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public String reissue(long certificateId, String reason) {
        if (body.asksTwoPersons()) {
            throw new Refused("certificates.reissue.two-persons");
        }
        int year = body.today().getYear();
        int last = certificates.lockNumbers(year);
        Certificate old = certificates.lock(certificateId);
        revoke(old, reason);
        PersonFacts person = person(old);
        Certificate other = old.successor(
                new Holder(person.id(), person.name(), person.maskedIdentity()),
                certificates
                                .newest(old.programmeId(), List.of(person.id()))
                                .get(person.id())
                                .issueNo()
                        + 1,
                user.id());
        CertificateNumber number = new CertificateNumber(year, last + 1);
        press.issue(other, programmes.facts(old.programmeId()).code(), number, old.expiresOn());
        certificates.useNumbers(year, last + 1);
        return number.toString();
    }

    private PersonFacts person(Certificate certificate) {
        return directory.facts(List.of(certificate.personId())).get(certificate.personId());
    }

    private void revoke(Certificate old, String reason) {
        String given = CertificateEvent.reason(reason);
        CertificateEvent revocation = certificates.revocations(List.of(old)).get(old.id());
        if (revocation != null) {
            throw new Refused("certificates.revoke.twice", old.number());
        }
        if (CertificateStatus.of(old, null, body.today()) == CertificateStatus.EXPIRED) {
            throw new Refused("certificates.reissue.expired", old.number());
        }
        certificates.add(new CertificateEvent(old.id(), CertificateEvent.Kind.REVOKED, body.now(), user.id(), given));
    }
}
