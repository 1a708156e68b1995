package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class ReissuingIT {

    private static final String TWO_PERSONS = "watchroom.certificates.two-persons";

    private final Reissuing reissuing = House.bean(Reissuing.class);
    private final CertificateRegister register = House.bean(CertificateRegister.class);
    private final RegisterLog log = House.bean(RegisterLog.class);
    private Class5 class5;
    private long person;
    private CertificateEntry old;

    @BeforeEach
    void aCertificateWithAWrongName() {
        class5 = new Class5();
        person = class5.finished("王晓明");
        CertificateIssuing issuing = House.bean(CertificateIssuing.class);
        as(() -> issuing.issue(class5.cohort, List.of(person)));
        old = mine().get(0);
        Sql.run("UPDATE person SET name = '王小明' WHERE id = ?", person);
    }

    @AfterEach
    void one() {
        System.clearProperty(TWO_PERSONS);
    }

    @Test
    void theNewOneTakesThePlaceOfTheOldWithTheNameOfToday() throws Exception {
        Sql.run("UPDATE programme SET validity_months = 1");
        String number = as(() -> reissuing.reissue(old.id(), " 姓名有误 "));
        CertificateEntry fresh = mine().get(0);
        assertThat(fresh)
                .extracting(
                        CertificateEntry::number,
                        CertificateEntry::name,
                        CertificateEntry::issueNo,
                        CertificateEntry::expiresOn,
                        CertificateEntry::status)
                .containsExactly(number, "王小明", 2, old.expiresOn(), CertificateStatus.VALID);
        assertThat(mine().get(1).reason()).isEqualTo("姓名有误");
        byte[] pdf = Somebody.as(person, () -> register.document(fresh.id())).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("王小明", number);
        }
        assertThat(Sql.text("SELECT GROUP_CONCAT(kind ORDER BY place) FROM register_entry"))
                .isEqualTo("ISSUED,REVOKED,ISSUED");
        assertThat(as(() -> log.audit(null, null))).isEmpty();
    }

    @Test
    void whatCannotBeReplacedHoldsOn() {
        refused("certificates.revoke.reason", " ");
        System.setProperty(TWO_PERSONS, "true");
        refused("certificates.reissue.two-persons", "姓名有误");
        System.clearProperty(TWO_PERSONS);
        Sql.run("UPDATE person SET name = '王\uD8A4\uDC00' WHERE id = ?", person);
        refused("certificates.pdf.missing-glyph", "姓名有误");
        assertThat(mine().get(0).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(Sql.count("SELECT last_number FROM certificate_number")).isEqualTo(1);
        Sql.run("UPDATE certificate SET issued_on = '2020-01-01', expires_on = '2020-12-31'");
        refused("certificates.reissue.expired", "姓名有误");
        Somebody.isRefused("platform.forbidden", person, () -> reissuing.reissue(old.id(), "姓名有误"));
        assertThat(Sql.count("SELECT COUNT(*) FROM certificate")).isEqualTo(1);
    }

    @Test
    void thoseThatEndSoonAreFound() {
        assertThat(as(() -> register.search("", null, true, 1)).rows()).isEmpty();
        LocalDate today = old.issuedOn();
        endsOn(today.plusDays(90));
        assertThat(as(() -> register.search("", null, true, 1)).rows())
                .extracting(CertificateEntry::endingSoon)
                .containsExactly(true);
        endsOn(today.plusDays(91));
        assertThat(as(() -> register.search("", null, true, 1)).total()).isZero();
        assertThat(mine().get(0).endingSoon()).isFalse();
        endsOn(today);
        assertThat(mine().get(0).endingSoon()).isTrue();
    }

    private void endsOn(LocalDate day) {
        Sql.run("UPDATE certificate SET expires_on = ?", day);
    }

    private void refused(String key, String reason) {
        Somebody.isRefused(key, class5.administrator, () -> reissuing.reissue(old.id(), reason));
    }

    private List<CertificateEntry> mine() {
        return Somebody.as(person, register::mine);
    }

    private <T> T as(Callable<T> work) {
        return Somebody.as(class5.administrator, work);
    }
}
