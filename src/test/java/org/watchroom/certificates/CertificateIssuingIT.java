package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class CertificateIssuingIT {

    private static final String NUMBERS =
            "SELECT GROUP_CONCAT(SUBSTRING(number, 9, 6) ORDER BY number) FROM certificate";

    private final CertificateIssuing issuing = House.bean(CertificateIssuing.class);
    private final CertificateRegister register = House.bean(CertificateRegister.class);
    private final Verification verification = House.bean(Verification.class);
    private Class5 class5;

    @BeforeEach
    void aCohort() {
        class5 = new Class5();
    }

    @Test
    void onlyWhoMeetsEveryRequirementGetsACertificate() {
        long done = class5.finished("王小明");
        long begun = class5.trainee("李强");
        assertThat(asAdministrator(() -> issuing.candidates(class5.cohort)))
                .extracting(Candidate::personId, Candidate::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(done, Candidate.State.READY),
                        org.assertj.core.groups.Tuple.tuple(begun, Candidate.State.MISSING));
        assertRefused(() -> issue(done, begun), "certificates.issue.missing");
        assertThat(Sql.count("SELECT COUNT(*) FROM certificate")).isZero();
        assertThat(issue(done).numbers()).hasSize(1);
        assertThat(Sql.text(NUMBERS)).isEqualTo("000001");
    }

    @Test
    void aRefusedBatchUsesNoNumber() {
        long printable = class5.finished("王小明");
        long unprintable = class5.finished("王\uD8A4\uDC00");
        assertRefused(() -> issue(printable, unprintable), "certificates.pdf.missing-glyph");
        issue(printable);
        assertThat(Sql.text(NUMBERS)).isEqualTo("000001");
    }

    @Test
    void twoAdministratorsAtOnceIssueOneCertificateEachTraineeWithoutGaps() throws Exception {
        List<Long> people = class5.finished(12);
        long other = Somebody.with("other", Role.ADMINISTRATOR);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Issued>> both = List.of(class5.administrator, other).stream()
                    .map(who -> pool.submit(() -> {
                        start.await();
                        return Somebody.as(who, () -> issuing.issue(class5.cohort, people));
                    }))
                    .toList();
            start.countDown();
            int issued = both.get(0).get().numbers().size()
                    + both.get(1).get().numbers().size();
            int held = both.get(0).get().alreadyHeld() + both.get(1).get().alreadyHeld();
            assertThat(issued).isEqualTo(12);
            assertThat(held).isEqualTo(12);
        } finally {
            pool.shutdownNow();
        }
        assertThat(Sql.count("SELECT COUNT(DISTINCT person_id) FROM certificate"))
                .isEqualTo(12);
        assertThat(Sql.text(NUMBERS))
                .isEqualTo("000001,000002,000003,000004,000005,000006,000007,000008,000009,000010,000011,000012");
    }

    @Test
    void nobodyIssuesForThemself() {
        class5.enrol(class5.administrator);
        class5.finish(class5.administrator);
        assertThat(asAdministrator(() -> issuing.candidates(class5.cohort))
                        .get(0)
                        .state())
                .isEqualTo(Candidate.State.SELF);
        assertRefused(() -> issue(class5.administrator), "certificates.issue.self");
    }

    @Test
    void nobodyOutsideTheCohortGetsOneAndTraineesIssueNothing() {
        long done = class5.finished("王小明");
        assertRefused(() -> issue(Somebody.with("stranger", Role.TRAINEE)), "certificates.issue.not-in-cohort");
        assertRefused(() -> issue(), "certificates.issue.nobody");
        assertRefused(() -> Somebody.as(done, () -> issuing.issue(class5.cohort, List.of(done))), "platform.forbidden");
    }

    @Test
    void theFactsAreCopies() {
        long person = class5.finished("王小明");
        String number = issue(person).numbers().get(0);
        Sql.run("UPDATE person SET name = '赵大' WHERE id = ?", person);
        Sql.run("UPDATE programme SET title_zh = '别的', validity_months = 1 WHERE id = ?", class5.programme);
        Verified seen = look(number);
        assertThat(seen.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(seen.maskedName()).isEqualTo("王*明");
        assertThat(seen.programmeZh()).isEqualTo("五级培训");
        assertThat(seen.expiresOn()).isEqualTo(seen.issuedOn().plusMonths(36).minusDays(1));
    }

    @Test
    void aSecondDownloadIsTheSameBytesAndGoesToTheHolderAlone() {
        long person = class5.finished("王小明");
        long neighbour = class5.finished("李强");
        issue(person);
        long id = Sql.count("SELECT id FROM certificate");
        byte[] first = Somebody.as(person, () -> register.document(id)).pdf();
        assertThat(new String(first, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(Somebody.as(person, () -> register.document(id)).pdf()).isEqualTo(first);
        assertThat(asAdministrator(() -> register.document(id)).pdf()).isEqualTo(first);
        assertRefused(() -> Somebody.as(neighbour, () -> register.document(id)), "certificates.absent");
        assertRefused(() -> Somebody.as(0, () -> register.document(id)), "platform.signed-out");
        assertThat(Somebody.as(person, register::mine)).hasSize(1);
        assertThat(Somebody.as(neighbour, register::mine)).isEmpty();
    }

    @Test
    void aRevokedCertificateSaysWhenAndWhyAndASecondIssueFollows() {
        long person = class5.finished("王小明");
        String number = issue(person).numbers().get(0);
        long id = Sql.count("SELECT id FROM certificate");
        assertThat(issue(person).alreadyHeld()).isEqualTo(1);
        assertRefused(() -> revoke(id, "  "), "certificates.revoke.reason");
        assertRefused(() -> revoke(id, "长".repeat(201)), "certificates.revoke.reason");
        revoke(id, "姓名有误");
        assertRefused(() -> revoke(id, "再来一次"), "certificates.revoke.twice");
        Verified seen = look(number);
        assertThat(seen.status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(seen.reason()).isEqualTo("姓名有误");
        assertThat(seen.revokedOn()).isNotNull();
        assertThat(look(issue(person).numbers().get(0)).status()).isEqualTo(CertificateStatus.VALID);
        assertThat(look(number).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(Sql.text("SELECT GROUP_CONCAT(issue_no ORDER BY id) FROM certificate"))
                .isEqualTo("1,2");
    }

    @Test
    void theMomentOfIssueIsTheSameWhateverTheZoneOfTheServer() {
        TimeZone ours = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            issue(class5.finished("王小明"));
        } finally {
            TimeZone.setDefault(ours);
        }
        assertThat(Sql.count("SELECT COUNT(*) FROM certificate_event"
                        + " WHERE ABS(TIMESTAMPDIFF(SECOND, at, UTC_TIMESTAMP(6))) < 60"))
                .isEqualTo(1);
    }

    @Test
    void anExpiredCertificateIsGenuineButHoldsNoLonger() {
        String number = issue(class5.finished("王小明")).numbers().get(0);
        Sql.run("UPDATE certificate SET issued_on = '2020-01-01', expires_on = '2022-12-31'");
        assertThat(look(number).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void theRegisterIsFoundByNumberNameAndCohort() {
        class5.finished("王小明");
        issue(class5.finished("李强"), class5.finished("李%"));
        assertThat(asAdministrator(() -> register.search("李", null, false, 1)).total())
                .isEqualTo(2);
        assertThat(asAdministrator(() -> register.search("%", null, false, 1)).total())
                .isEqualTo(1);
        assertThat(asAdministrator(() -> register.search("000002", class5.cohort, false, 1))
                        .rows())
                .hasSize(1);
        assertThat(asAdministrator(() -> register.search("", 0L, false, 1)).total())
                .isZero();
    }

    private Issued issue(Long... people) {
        return asAdministrator(() -> issuing.issue(class5.cohort, List.of(people)));
    }

    private void revoke(long id, String reason) {
        asAdministrator(() -> {
            issuing.revoke(id, reason);
            return null;
        });
    }

    private Verified look(String number) {
        return Somebody.as(0, () -> verification.look(number, "192.0.2.1"));
    }

    private <T> T asAdministrator(Callable<T> work) {
        return Somebody.as(class5.administrator, work);
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
