package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.certificates.model.InclusionProof;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class RegisterLogIT {

    private final CertificateIssuing issuing = House.bean(CertificateIssuing.class);
    private final RegisterLog log = House.bean(RegisterLog.class);
    private Class5 class5;
    private List<String> numbers;

    /** Four certificates, the first of them revoked, under a signed head. */
    @BeforeEach
    void aRegister() {
        class5 = new Class5();
        numbers = as(() -> issuing.issue(class5.cohort, class5.finished(4))).numbers();
        as(() -> {
            issuing.revoke(certificate(0), "姓名有误");
            return null;
        });
        House.bean(Acting.class).asSystem(log::atStart);
    }

    @Test
    void everyDeedIsLoggedWithoutGapsAndWithoutANameInClear() {
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT(place, kind) ORDER BY place) FROM register_entry"))
                .isEqualTo("0ISSUED,1ISSUED,2ISSUED,3ISSUED,4REVOKED");
        assertThat(Sql.text("SELECT GROUP_CONCAT(leaf) FROM register_entry"))
                .contains(numbers.get(0))
                .doesNotContain("学员", "姓名");
        assertThat(audit()).isEmpty();
        House.bean(Acting.class).asSystem(log::atStart);
        assertThat(as(log::heads)).hasSize(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM register_entry")).isEqualTo(5);
    }

    @Test
    void certificatesFromBeforeTheLogAreTakenInOnce() {
        Sql.run("DELETE FROM register_head");
        Sql.run("DELETE FROM register_entry");
        Sql.run("DELETE FROM register_size");
        House.bean(Acting.class).asSystem(log::atStart);
        assertThat(Sql.count("SELECT size FROM register_size")).isEqualTo(5);
        assertThat(audit()).isEmpty();
        Sql.run("DELETE FROM register_entry");
        House.bean(Acting.class).asSystem(log::atStart);
        assertThat(audit()).isNotEmpty();
    }

    @Test
    void aProofHoldsUnderTheSignedHead() throws GeneralSecurityException {
        EntryProof proof = Somebody.as(0, () -> log.proof(numbers.get(2), null, "192.0.2.60"));
        SignedHead head = proof.head();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(head.key()))));
        signature.update(head.text().getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getDecoder().decode(head.signature())))
                .isTrue();
        assertThat(head.text()).contains("root=" + head.root() + "\n", "size=5\n");
        var path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
        assertThat(new InclusionProof(proof.place(), head.size(), path)
                        .holds(
                                proof.leaf().getBytes(StandardCharsets.UTF_8),
                                HexFormat.of().parseHex(head.root())))
                .isTrue();
        assertThatThrownBy(() -> Somebody.as(0, () -> log.proof("WR-1", null, "192.0.2.60")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Somebody.as(0, () -> log.consistency(2, 6, "192.0.2.61")))
                .isInstanceOf(Refused.class);
        assertThat(Somebody.as(0, () -> log.consistency(4, 5, "192.0.2.61"))).hasSize(1);
        assertThat(Somebody.as(0, () -> log.head(head.day())).file())
                .isEqualTo(head.text() + "signature=" + head.signature() + "\nkey=" + head.key() + "\n");
        Somebody.isRefused(
                "certificates.log.no-head", 0, () -> log.head(head.day().plusDays(1)));
    }

    @Test
    void changesByHandAreFoundAndNamed() {
        String name = Sql.text("SELECT name FROM certificate WHERE number = ?", numbers.get(1));
        changed("UPDATE certificate SET name = '赵大' WHERE number = ?", numbers.get(1), "CERTIFICATE_DIFFERS");
        Sql.run("UPDATE certificate SET name = ? WHERE number = ?", name, numbers.get(1));
        changed(
                "UPDATE certificate SET pdf = CONCAT(pdf, ' ') WHERE number = ?",
                numbers.get(2),
                "CERTIFICATE_DIFFERS");
        changed(
                "DELETE FROM certificate_event WHERE certificate_id IN (SELECT id FROM certificate WHERE number = ?)"
                        + " AND kind = 'ISSUED'",
                numbers.get(3),
                "CERTIFICATE_GONE");
        Sql.run("UPDATE certificate_event SET reason = '别的' WHERE kind = 'REVOKED'");
        assertThat(audit()).contains(new RegisterFinding("CERTIFICATE_DIFFERS", 4L, numbers.get(0)));
        SignedHead kept = as(log::heads).get(0);
        Sql.run("DELETE FROM register_head");
        Sql.run("DELETE FROM register_entry WHERE place = 4");
        assertThat(as(() -> log.audit(kept.size(), kept.root())))
                .contains(
                        new RegisterFinding("TAIL_CUT", 4L, null),
                        new RegisterFinding("NOT_LOGGED", null, numbers.get(0)));
    }

    @Test
    void onlyWhoSeesTheRegisterAudits() {
        assertThatThrownBy(() -> Somebody.as(0, () -> log.audit(null, null))).isInstanceOf(Refused.class);
    }

    private void changed(String sql, String number, String what) {
        Sql.run(sql, number);
        assertThat(audit()).anySatisfy(it -> {
            assertThat(it.what()).isEqualTo(what);
            assertThat(it.number()).isEqualTo(number);
        });
    }

    private List<RegisterFinding> audit() {
        return as(() -> log.audit(null, null));
    }

    private long certificate(int which) {
        return Sql.count("SELECT id FROM certificate WHERE number = ?", numbers.get(which));
    }

    private <T> T as(Callable<T> work) {
        return Somebody.as(class5.administrator, work);
    }
}
