package org.watchroom.certificates;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.watchroom.certificates.model.Certificate;
import org.watchroom.certificates.model.Training;

/**
 * What a certificate says in the words of Open Badges 3.0 (1EdTech), which are those of the Verifiable Credentials Data Model
 * 2.0 (W3C): in the form for a JWT, with the registered claims beside the credential's own members.
 *
 * @param base the public address of this house, with no stroke at its end
 */
record BadgeCredential(String base) {

    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    String issuerAddress() {
        return base + "/api/badges/issuer";
    }

    String keyAddress() {
        return base + "/api/badges/key";
    }

    String statusAddress(long list) {
        return base + "/api/badges/status/" + list;
    }

    JsonObject issuer(String name) {
        return Json.createObjectBuilder()
                .add("id", issuerAddress())
                .add("type", types("Profile"))
                .add("name", name)
                .add("url", base + "/")
                .build();
    }

    /** The holder stands in it as a salted hash of the name, so that whoever is shown a name can compare it. */
    JsonObject of(Certificate certificate, String description, String criteria) {
        Instant from = begin(certificate.issuedOn());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(CREDENTIALS).add(BADGES))
                .add("id", base + "/verify.xhtml?n=" + certificate.number())
                .add("type", types("VerifiableCredential", "OpenBadgeCredential"))
                .add("issuer", issuer(certificate.issuer()))
                .add("validFrom", from.toString())
                .add(
                        "name",
                        both(
                                certificate.training().titleZh(),
                                certificate.training().titleEn()))
                .add("credentialSubject", subject(certificate, description, criteria))
                .add("credentialStatus", status(certificate.id()))
                .add("iss", issuerAddress())
                .add("jti", base + "/verify.xhtml?n=" + certificate.number())
                .add("nbf", from.getEpochSecond());
        if (certificate.expiresOn() != null) {
            Instant end = begin(certificate.expiresOn().plusDays(1)).minusSeconds(1);
            json.add("validUntil", end.toString()).add("exp", end.getEpochSecond());
        }
        return json.build();
    }

    /** Which certificates are revoked: a Bitstring Status List 1.0 (W3C). */
    JsonObject statusList(long list, String encoded, String issuer, Instant now) {
        return Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(CREDENTIALS))
                .add("id", statusAddress(list))
                .add("type", types("VerifiableCredential", "BitstringStatusListCredential"))
                .add("issuer", issuer(issuer))
                .add("validFrom", now.toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", statusAddress(list) + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", RevocationBits.PURPOSE)
                                .add("encodedList", encoded))
                .add("iss", issuerAddress())
                .add("jti", statusAddress(list))
                .add("nbf", now.getEpochSecond())
                .build();
    }

    private JsonObjectBuilder subject(Certificate certificate, String description, String criteria) {
        Training training = certificate.training();
        String achievement = base + "/programmes/" + training.programmeId();
        return Json.createObjectBuilder()
                .add("type", types("AchievementSubject"))
                .add(
                        "identifier",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "IdentityObject")
                                        .add("identityType", "name")
                                        .add("hashed", true)
                                        .add("salt", certificate.number())
                                        .add(
                                                "identityHash",
                                                hash(certificate.holder().name() + certificate.number()))))
                .add(
                        "achievement",
                        Json.createObjectBuilder()
                                .add(
                                        "id",
                                        "urn:uuid:"
                                                + UUID.nameUUIDFromBytes(achievement.getBytes(StandardCharsets.UTF_8)))
                                .add("type", types("Achievement"))
                                .add("achievementType", "CertificateOfCompletion")
                                .add("name", both(training.programmeZh(), training.programmeEn()))
                                .add("description", description)
                                .add("criteria", Json.createObjectBuilder().add("narrative", criteria)));
    }

    private JsonObjectBuilder status(long certificateId) {
        long list = RevocationBits.list(certificateId);
        String index = String.valueOf(RevocationBits.index(certificateId));
        return Json.createObjectBuilder()
                .add("id", statusAddress(list) + "#" + index)
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", RevocationBits.PURPOSE)
                .add("statusListIndex", index)
                .add("statusListCredential", statusAddress(list));
    }

    private static JsonArray types(String... types) {
        return Json.createArrayBuilder(List.of(types)).build();
    }

    private static String both(String chinese, String english) {
        return chinese + " / " + english;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(IssuingBody.ZONE).toInstant();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
