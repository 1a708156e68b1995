package org.watchroom.certificates.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchroom.certificates.model.RegisterAudit.Finding;
import org.watchroom.certificates.model.RegisterAudit.Vouched;
import org.watchroom.certificates.model.RegisterAudit.What;

class RegisterAuditTest {

    private static final int MANY = 24;

    private final List<Deed> deeds = new ArrayList<>();
    private final List<RegisterEntry.Line> lines = new ArrayList<>();
    private final Vouched yesterday;

    RegisterAuditTest() {
        for (int i = 0; i < MANY; i++) {
            deeds.add(deed(i));
            lines.add(new RegisterEntry(i, deeds.get(i)).line());
        }
        yesterday = new Vouched(MANY, root(lines));
    }

    @Test
    void anUntouchedRegisterFitsEveryHeadAndMayGrow() {
        assertThat(audit(deeds, lines)).isEmpty();
        deeds.add(deed(MANY));
        lines.add(new RegisterEntry(MANY, deed(MANY)).line());
        assertThat(audit(deeds, lines)).isEmpty();
    }

    @Test
    void everyOneOfTenThousandRandomChangesIsFound() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            List<Deed> rows = new ArrayList<>(deeds);
            List<RegisterEntry.Line> log = new ArrayList<>(lines);
            String change = change(random, rows, log);
            assertThat(audit(rows, log)).as("round %d: %s", round, change).isNotEmpty();
        }
    }

    @Test
    void aChangedAndADeletedAndAnInsertedCertificateAreNamed() {
        List<Deed> rows = new ArrayList<>(deeds);
        rows.set(3, changed(new Random(1), rows.get(3)));
        rows.remove(5);
        rows.add(deed(99));
        assertThat(audit(rows, lines))
                .containsExactly(
                        new Finding(What.CERTIFICATE_DIFFERS, 3L, "N3"),
                        new Finding(What.CERTIFICATE_GONE, 5L, "N5"),
                        new Finding(What.NOT_LOGGED, null, "N99"));
    }

    @Test
    void aCutTailIsNamedByTheFirstPlaceThatIsAbsent() {
        assertThat(audit(deeds.subList(0, 20), lines.subList(0, 20)))
                .containsExactly(new Finding(What.TAIL_CUT, 20L, null));
    }

    @Test
    void aLogRecomputedFromSomewhereOnLiesBehindTheLastHeadThatFits() {
        List<Deed> rows = new ArrayList<>(deeds);
        List<RegisterEntry.Line> log = new ArrayList<>(lines);
        recompute(new Random(2), 12, rows, log);
        List<Vouched> heads = List.of(
                new Vouched(6, root(lines.subList(0, 6))), new Vouched(10, root(lines.subList(0, 10))), yesterday);
        assertThat(RegisterAudit.of(rows, log, heads)).containsExactly(new Finding(What.HISTORY_DIFFERS, 10L, null));
    }

    private List<Finding> audit(List<Deed> rows, List<RegisterEntry.Line> log) {
        return RegisterAudit.of(rows, log, List.of(yesterday));
    }

    private static String change(Random random, List<Deed> rows, List<RegisterEntry.Line> log) {
        int k = random.nextInt(MANY);
        int other = (k + 1 + random.nextInt(MANY - 1)) % MANY;
        switch (random.nextInt(9)) {
            case 0:
                rows.set(k, changed(random, rows.get(k)));
                return "row " + k + " changed";
            case 1:
                rows.remove(k);
                return "row " + k + " deleted";
            case 2:
                rows.add(k, deed(MANY + random.nextInt(1000)));
                return "row inserted at " + k;
            case 3:
                Deed one = rows.get(k);
                rows.set(k, renamed(rows.get(other), one.number()));
                rows.set(other, renamed(one, rows.get(other).number()));
                return "rows " + k + " and " + other + " swapped";
            case 4:
                log.set(k, flipped(random, log.get(k)));
                return "entry " + k + " changed";
            case 5:
                log.remove(k);
                return "entry " + k + " deleted";
            case 6:
                Collections.swap(log, k, other);
                return "entries " + k + " and " + other + " swapped";
            case 7:
                log.subList(k, MANY).clear();
                if (random.nextBoolean()) {
                    rows.subList(k, MANY).clear();
                }
                return "tail cut from " + k;
            default:
                recompute(random, k, rows, log);
                return "recomputed from " + k;
        }
    }

    private static void recompute(Random random, int from, List<Deed> rows, List<RegisterEntry.Line> log) {
        rows.set(from, changed(random, rows.get(from)));
        for (int i = from; i < MANY; i++) {
            log.set(i, new RegisterEntry(i, rows.get(i)).line());
        }
    }

    private static Deed changed(Random random, Deed it) {
        return switch (random.nextInt(5)) {
            case 0 -> new Deed(it.kind(), it.number(), it.at(), it.issuedOn(), it.expiresOn(), it.pdf(), "x");
            case 1 -> new Deed(it.kind(), it.number(), it.at(), it.issuedOn(), it.expiresOn(), "00", it.facts());
            case 2 -> new Deed(it.kind(), it.number(), it.at(), it.issuedOn(), null, it.pdf(), it.facts());
            case 3 ->
                new Deed(
                        it.kind(),
                        it.number(),
                        it.at().plusNanos(1000),
                        it.issuedOn(),
                        it.expiresOn(),
                        it.pdf(),
                        it.facts());
            default -> renamed(it, "N" + (MANY + random.nextInt(1000)));
        };
    }

    private static Deed renamed(Deed it, String number) {
        return new Deed(it.kind(), number, it.at(), it.issuedOn(), it.expiresOn(), it.pdf(), it.facts());
    }

    private static RegisterEntry.Line flipped(Random random, RegisterEntry.Line it) {
        byte[] salt = it.salt().clone();
        salt[random.nextInt(salt.length)] ^= 1;
        return switch (random.nextInt(4)) {
            case 0 -> new RegisterEntry.Line(it.place(), it.number(), it.kind(), it.leaf() + " ", it.salt());
            case 1 -> new RegisterEntry.Line(it.place(), it.number(), it.kind(), it.leaf(), salt);
            case 2 -> new RegisterEntry.Line(it.place() + 1, it.number(), it.kind(), it.leaf(), it.salt());
            default ->
                new RegisterEntry.Line(it.place(), it.number(), CertificateEvent.Kind.REVOKED, it.leaf(), it.salt());
        };
    }

    private static byte[] root(List<RegisterEntry.Line> log) {
        return MerkleTree.ofTexts(log.stream().map(RegisterEntry.Line::leaf).toList())
                .root();
    }

    private static Deed deed(int i) {
        return new Deed(
                CertificateEvent.Kind.ISSUED,
                "N" + i,
                Instant.parse("2026-11-20T08:00:00Z").plusSeconds(i),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2029, 11, 19),
                "pdf" + i,
                "facts" + i);
    }
}
