package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.watchroom.certificates.model.CertificateEvent;
import org.watchroom.certificates.model.CertificateNumber;
import org.watchroom.certificates.model.MerkleTree;
import org.watchroom.certificates.model.RegisterAudit;
import org.watchroom.certificates.model.RegisterEntry;
import org.watchroom.certificates.model.RegisterHead;
import org.watchroom.certificates.model.RegisterRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.AtStart;

/**
 * The register's log in the manner of Certificate Transparency (RFC 9162). Whoever keeps a signed head of a day can prove
 * later that a row of before was changed, whoever changed it.
 */
@ApplicationScoped
@Transactional
public class RegisterLog implements AtStart {

    @Inject
    private RegisterRepository register;

    @Inject
    private RegisterKey key;

    @Inject
    private LookUpLimit limit;

    @Inject
    private IssuingBody body;

    /** Takes certificates from before the log into it, once and never again. */
    @Override
    @Permits(Permission.SYSTEM)
    public void atStart() {
        if (register.begin()) {
            register.deeds().forEach(register::append);
        }
        signToday();
    }

    /** Signs the head of the day, unless it has one already. */
    @Permits(Permission.SYSTEM)
    public void signToday() {
        LocalDate signed = register.newestHead()
                .map(it -> LocalDate.ofInstant(it.at(), IssuingBody.ZONE))
                .orElse(LocalDate.MIN);
        if (signed.isBefore(body.today())) {
            register.add(new RegisterHead(tree(register.lines()), body.now(), key::sign));
        }
    }

    /** All signed heads, the oldest first. */
    @Permits(Permission.ANYONE)
    public List<SignedHead> heads() {
        return register.heads().stream().map(this::signed).toList();
    }

    /** The head of a day; refuses with {@code certificates.log.no-head}. */
    @Permits(Permission.ANYONE)
    public SignedHead head(LocalDate day) {
        return heads().stream()
                .filter(it -> it.day().equals(day))
                .findFirst()
                .orElseThrow(() -> Refused.absent("certificates.log.no-head"));
    }

    /** The public key (X.509, Base64) of heads and of the statements in QR codes. */
    @Permits(Permission.ANYONE)
    public String publicKey() {
        return key.published();
    }

    /**
     * The proof that a certificate was issued, up to a head.
     *
     * @param size entries of that head; null for the newest
     * @param address where the request came from
     * @throws Refused {@code certificates.log.no-head}, and as {@link Verification#look}
     */
    @Permits(Permission.ANYONE)
    public EntryProof proof(String number, Long size, String address) {
        limit.count(address);
        String wanted = CertificateNumber.read(number)
                .map(CertificateNumber::toString)
                .orElseThrow(() -> Refused.absent("certificates.log.no-head"));
        RegisterHead head = (size == null ? register.newestHead() : register.headOf(size))
                .orElseThrow(() -> Refused.absent("certificates.log.no-head"));
        List<RegisterEntry.Line> lines = register.lines();
        RegisterEntry.Line line = lines.stream()
                .limit(head.size())
                .filter(it -> it.kind() == CertificateEvent.Kind.ISSUED)
                .filter(it -> it.number().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.absent("certificates.log.no-head"));
        var proof = tree(lines).inclusion(lines.indexOf(line), (int) Math.min(head.size(), lines.size()));
        return new EntryProof(line.place(), line.leaf(), hex(proof.path()), signed(head));
    }

    /**
     * The hashes that show that the tree of {@code to} entries begins with all of the tree of {@code from} (RFC 9162,
     * section 2.1.4), in hex.
     *
     * @param address where the request came from
     * @throws Refused {@code certificates.log.no-head} when there are not as many entries, and as {@link Verification#look}
     */
    @Permits(Permission.ANYONE)
    public List<String> consistency(int from, int to, String address) {
        limit.count(address);
        MerkleTree tree = tree(register.lines());
        if (from < 0 || from > to || to > tree.size()) {
            throw Refused.absent("certificates.log.no-head");
        }
        return hex(tree.consistency(from, to).path());
    }

    /**
     * Recomputes everything and names what does not fit: the log against the rows, and both against every head that is
     * kept here and, where one is given, a head that was kept elsewhere.
     *
     * @param size entries of the given head; null for none
     * @param root of the given head, in hex; anything else fits no tree
     */
    @Permits(Permission.SEE_INSIGHT)
    public List<RegisterFinding> audit(Long size, String root) {
        List<RegisterAudit.Vouched> vouched = new ArrayList<>(register.heads().stream()
                .map(it -> new RegisterAudit.Vouched(it.size(), it.root()))
                .toList());
        if (size != null) {
            vouched.add(new RegisterAudit.Vouched(Math.max(0, size), bytes(root)));
        }
        return RegisterAudit.of(register.deeds(), register.lines(), vouched).stream()
                .map(it -> new RegisterFinding(it.what().name(), it.place(), it.number()))
                .toList();
    }

    private SignedHead signed(RegisterHead head) {
        return new SignedHead(
                head.size(),
                HexFormat.of().formatHex(head.root()),
                head.at(),
                head.text(),
                Base64.getEncoder().encodeToString(head.signature()),
                key.published());
    }

    private static MerkleTree tree(List<RegisterEntry.Line> lines) {
        return MerkleTree.ofTexts(lines.stream().map(RegisterEntry.Line::leaf).toList());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static byte[] bytes(String root) {
        try {
            return HexFormat.of().parseHex(root == null ? "" : root.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
