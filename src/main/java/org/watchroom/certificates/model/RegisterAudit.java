package org.watchroom.certificates.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes the log from the rows of the certificates, and the tree from the log, and names what does not fit. A change
 * that somebody carried through rows and log alike is betrayed by the heads: the first that differs tells between which
 * two heads it lies.
 */
public final class RegisterAudit {

    public enum What {
        /** The log has fewer entries than a head vouches for; the place is the first that is absent. */
        TAIL_CUT,
        /** The entries are not those that a head vouches for; the change lies at this place or behind it. */
        HISTORY_DIFFERS,
        /** Another entry stands where this place should be. */
        OUT_OF_PLACE,
        /** An entry whose certificate or event is gone. */
        CERTIFICATE_GONE,
        /** The certificate, its document or its event no longer is what was logged. */
        CERTIFICATE_DIFFERS,
        /** A certificate or event that was never logged. */
        NOT_LOGGED
    }

    /**
     * @param place from 0; null when the finding has none
     * @param number of the certificate; null when the finding has none
     */
    public record Finding(What what, Long place, String number) {}

    /** A tree that somebody vouches for. */
    public record Vouched(long size, byte[] root) {}

    private record Key(String number, CertificateEvent.Kind kind) {}

    private RegisterAudit() {}

    /** @param lines in the order of their places */
    public static List<Finding> of(List<Deed> deeds, List<RegisterEntry.Line> lines, List<Vouched> heads) {
        List<Finding> findings = new ArrayList<>();
        history(lines, heads, findings);
        Map<Key, Deed> unlogged = new HashMap<>();
        deeds.forEach(it -> unlogged.put(new Key(it.number(), it.kind()), it));
        for (int i = 0; i < lines.size(); i++) {
            RegisterEntry.Line line = lines.get(i);
            if (line.place() != i) {
                findings.add(new Finding(What.OUT_OF_PLACE, (long) i, line.number()));
            }
            Deed deed = unlogged.remove(new Key(line.number(), line.kind()));
            if (deed == null) {
                findings.add(new Finding(What.CERTIFICATE_GONE, line.place(), line.number()));
            } else if (!deed.leaf(line.place(), line.salt()).equals(line.leaf())) {
                findings.add(new Finding(What.CERTIFICATE_DIFFERS, line.place(), line.number()));
            }
        }
        unlogged.values().stream()
                .sorted(Comparator.comparing(Deed::number).thenComparing(Deed::kind))
                .forEach(it -> findings.add(new Finding(What.NOT_LOGGED, null, it.number())));
        return findings;
    }

    private static void history(List<RegisterEntry.Line> lines, List<Vouched> heads, List<Finding> findings) {
        MerkleTree tree =
                MerkleTree.ofTexts(lines.stream().map(RegisterEntry.Line::leaf).toList());
        long good = 0;
        for (Vouched head :
                heads.stream().sorted(Comparator.comparingLong(Vouched::size)).toList()) {
            if (head.size() > tree.size()) {
                findings.add(new Finding(What.TAIL_CUT, (long) tree.size(), null));
                return;
            }
            if (!Arrays.equals(tree.rootAt((int) head.size()), head.root())) {
                findings.add(new Finding(What.HISTORY_DIFFERS, good, null));
                return;
            }
            good = head.size();
        }
    }
}
