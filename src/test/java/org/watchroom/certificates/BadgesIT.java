package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class BadgesIT {

    private final Badges badges = House.bean(Badges.class);
    private final CertificateRegister register = House.bean(CertificateRegister.class);
    private Class5 class5;
    private long holder;
    private long id;
    private Badge badge;

    @BeforeEach
    void aCertificate() {
        class5 = new Class5();
        holder = class5.finished("王小明");
        CertificateIssuing issuing = House.bean(CertificateIssuing.class);
        String number = Somebody.as(class5.administrator, () -> issuing.issue(class5.cohort, List.of(holder)))
                .numbers()
                .get(0);
        id = Sql.count("SELECT id FROM certificate WHERE number = ?", number);
        badge = Somebody.as(holder, () -> badges.badge(id));
    }

    /** What the published schema of an AchievementCredential requires, member by member. */
    @Test
    void theCredentialSaysWhatOpenBadgesAsksFor() {
        JsonObject credential = payload(badge.credential());
        assertThat(credential.getJsonArray("@context").getString(0)).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(credential.getJsonArray("@context").getString(1))
                .isEqualTo("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(credential.getString("id")).endsWith("/verify.xhtml?n=" + badge.number());
        assertThat(credential.getJsonArray("type").toString()).contains("VerifiableCredential", "OpenBadgeCredential");
        assertThat(Instant.parse(credential.getString("validFrom")))
                .isBefore(Instant.parse(credential.getString("validUntil")));
        JsonObject issuer = credential.getJsonObject("issuer");
        assertThat(issuer.getJsonArray("type").getString(0)).isEqualTo("Profile");
        assertThat(issuer.getString("id")).isEqualTo(credential.getString("iss"));
        assertThat(json(open(badges::issuer)).getString("id")).isEqualTo(issuer.getString("id"));
        assertThat(credential.getString("jti")).isEqualTo(credential.getString("id"));
        JsonObject subject = credential.getJsonObject("credentialSubject");
        assertThat(subject.getJsonArray("type").getString(0)).isEqualTo("AchievementSubject");
        JsonObject achievement = subject.getJsonObject("achievement");
        assertThat(achievement.keySet()).contains("id", "type", "name", "description", "criteria");
        assertThat(achievement.getJsonObject("criteria").getString("narrative")).isNotBlank();
    }

    @Test
    void theHolderStandsInItAsAHashThatANameCanBeComparedWith() throws Exception {
        assertThat(badge.picture()).doesNotContain("王小明");
        String text = payload(badge.credential()).toString();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(("王小明" + badge.number()).getBytes(StandardCharsets.UTF_8));
        assertThat(text)
                .doesNotContain("王小明")
                .contains("sha256$" + HexFormat.of().formatHex(digest));
    }

    /** Shares nothing with the product but the published key. */
    @Test
    void theCredentialIsCheckedWithoutUs() throws Exception {
        assertThat(holds(badge.credential())).isTrue();
        String[] parts = badge.credential().split("\\.");
        String forged = payload(badge.credential()).toString().replace(badge.number(), "WR-2026-999999-X");
        assertThat(holds(parts[0] + "." + base64(forged) + "." + parts[2])).isFalse();
        JsonObject header = json(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
        assertThat(header.getString("alg")).isEqualTo("EdDSA");
        assertThat(header.getString("kid"))
                .isEqualTo(json(open(badges::publicKey)).getString("kid"));
    }

    @Test
    void thePictureCarriesTheCredential() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Element svg = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(badge.picture().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        Element baked = (Element) svg.getElementsByTagNameNS("https://purl.imsglobal.org/ob/v3p0", "credential")
                .item(0);
        assertThat(baked.getAttribute("verify")).isEqualTo(badge.credential());
        assertThat(svg.getTextContent()).contains(badge.number());
    }

    @Test
    void aRevokedCertificateIsToldByTheListThatTheBadgeNames() throws Exception {
        JsonObject status = payload(badge.credential()).getJsonObject("credentialStatus");
        int index = Integer.parseInt(status.getString("statusListIndex"));
        String address = status.getString("statusListCredential");
        long list = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        assertThat(isSet(list, index)).isFalse();
        CertificateIssuing issuing = House.bean(CertificateIssuing.class);
        Somebody.does(class5.administrator, () -> issuing.revoke(id, "姓名有误"));
        assertThat(isSet(list, index)).isTrue();
        assertThat(isSet(list, index + 1)).isFalse();
        Somebody.isRefused("certificates.badge.no-list", 0, () -> badges.statusList(list + 1));
    }

    @Test
    void aBadgeIsForItsHolderAndTheRegisterAlone() {
        long other = class5.finished("李强");
        Somebody.isRefused("certificates.absent", other, () -> badges.badge(id));
        assertThat(Somebody.as(class5.administrator, () -> badges.badge(id)).number())
                .isEqualTo(badge.number());
        assertThat(Somebody.as(holder, register::mine)).hasSize(1);
    }

    private boolean isSet(long list, int index) throws Exception {
        String credential = open(() -> badges.statusList(list));
        assertThat(holds(credential)).isTrue();
        JsonObject subject = payload(credential).getJsonObject("credentialSubject");
        assertThat(subject.getString("statusPurpose")).isEqualTo("revocation");
        String encoded = subject.getString("encodedList");
        assertThat(encoded).startsWith("u");
        byte[] bits = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertThat(bits).hasSize(16 * 1024);
        return (bits[index / 8] & 0x80 >> index % 8) != 0;
    }

    private boolean holds(String token) throws Exception {
        String[] parts = token.split("\\.");
        byte[] raw = Base64.getUrlDecoder().decode(json(open(badges::publicKey)).getString("x"));
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonObject payload(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static <T> T open(Callable<T> question) {
        return Somebody.as(0, question);
    }
}
