package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.CertificateRepository;
import org.watchroom.certificates.model.Training;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Settings;
import org.watchroom.platform.Texts;

/**
 * Certificates as open badges (Open Badges 3.0): verifiable credentials that wallets keep and that anybody checks by the
 * published key. They are signed with the key of the register.
 */
@ApplicationScoped
@Transactional
public class Badges {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String CREDENTIAL = "vc+jwt";

    @Inject
    private CertificateRepository certificates;

    @Inject
    private IssuingBody body;

    @Inject
    private RegisterKey key;

    @Inject
    private Settings settings;

    @Inject
    private Texts texts;

    @Inject
    private CurrentUser user;

    /**
     * A certificate as a badge, for its holder and for those who keep the register. It says no more of the holder than the
     * paper; whom it is shown to, the holder decides.
     *
     * @throws Refused {@code certificates.absent}, to everybody else too
     */
    @Permits({Permission.SEE_OWN_RECORDS, Permission.SEE_INSIGHT})
    public Badge badge(long id) {
        Certificate certificate =
                user.may(Permission.SEE_INSIGHT) ? certificates.get(id) : certificates.getOwn(id, user.id());
        Training training = certificate.training();
        String credential = signed(
                credentials()
                        .of(
                                certificate,
                                both("certificates.badge.description", training.hours()),
                                both("certificates.badge.criteria", training.hours())),
                "JWT");
        return new Badge(
                certificate.number(),
                credential,
                BadgePicture.of(credential, training.programmeZh(), training.programmeEn(), certificate.number()));
    }

    /**
     * Which certificates are revoked, as a signed credential.
     *
     * @throws Refused {@code certificates.badge.no-list} for a list that no certificate stands in yet
     */
    @Permits(Permission.ANYONE)
    public String statusList(long list) {
        if (list < 0 || list > RevocationBits.list(certificates.lastId())) {
            throw Refused.absent("certificates.badge.no-list");
        }
        long first = list * RevocationBits.SIZE;
        String encoded = RevocationBits.encoded(certificates.revoked(first, first + RevocationBits.SIZE - 1).stream()
                .map(RevocationBits::index)
                .toList());
        return signed(credentials().statusList(list, encoded, body.name(), body.now()), CREDENTIAL);
    }

    /** Who issues badges here: a profile of Open Badges 3.0, in JSON. */
    @Permits(Permission.ANYONE)
    public String issuer() {
        return credentials().issuer(body.name()).toString();
    }

    /** The key that badges are checked with: a JWK (RFC 8037), in JSON. */
    @Permits(Permission.ANYONE)
    public String publicKey() {
        return Json.createObjectBuilder()
                .add("kty", "OKP")
                .add("crv", "Ed25519")
                .add("kid", credentials().keyAddress())
                .add("alg", "EdDSA")
                .add("use", "sig")
                .add("x", BASE64.encodeToString(key.raw()))
                .build()
                .toString();
    }

    private BadgeCredential credentials() {
        return new BadgeCredential(settings.publicUrl());
    }

    private String both(String text, Object... arguments) {
        return texts.of(Texts.CHINESE, text, arguments) + " / " + texts.of(Texts.ENGLISH, text, arguments);
    }

    /** In the compact form of RFC 7515. */
    private String signed(JsonObject payload, String type) {
        JsonObject header = Json.createObjectBuilder()
                .add("alg", "EdDSA")
                .add("typ", type)
                .add("kid", credentials().keyAddress())
                .build();
        String text = part(header) + "." + part(payload);
        return text + "." + BASE64.encodeToString(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
