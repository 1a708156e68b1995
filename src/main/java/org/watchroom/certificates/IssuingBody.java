package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateStatement;
import org.watchroom.platform.Settings;
import org.watchroom.platform.Texts;

/** Who issues certificates here, on which day, and where they are verified. */
@ApplicationScoped
class IssuingBody {

    /** Where the days of this house begin and end. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private Settings settings;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    private RegisterKey key;

    /** The name that {@code watchroom.issuer.name} gives, else one that says it is a demo. */
    String name() {
        return settings.text("watchroom.issuer.name")
                .orElseGet(() -> texts.of(Texts.CHINESE, "certificates.issuer.default") + " "
                        + texts.of(Texts.ENGLISH, "certificates.issuer.default"));
    }

    /** Whether a second administrator must agree before certificates are issued. */
    boolean asksTwoPersons() {
        return settings.text("watchroom.certificates.two-persons")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /** Where anybody checks a certificate. */
    String verifyAddress() {
        return settings.publicUrl() + "/verify.xhtml";
    }

    /** What a certificate's QR code states, signed. */
    String statement(Certificate certificate, String programme) {
        return CertificateStatement.of(certificate, programme).signed(key::sign);
    }

    /** The statement that a code carries; nothing when it was not signed here. */
    Optional<CertificateStatement> read(String carried) {
        return CertificateStatement.read(carried, key::holds);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    Instant now() {
        return clock.instant();
    }
}
