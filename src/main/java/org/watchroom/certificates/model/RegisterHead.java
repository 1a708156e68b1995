package org.watchroom.certificates.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** The tree over the register at a moment, signed. Rows are only ever added. */
@Entity
@Table(name = "register_head")
public class RegisterHead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long size;

    @Column(name = "root")
    private byte[] root;

    private LocalDateTime at;
    private byte[] signature;

    protected RegisterHead() {}

    /** @param signing from the bytes of {@link #text} to their signature */
    public RegisterHead(MerkleTree tree, Instant at, UnaryOperator<byte[]> signing) {
        this.size = tree.size();
        this.root = tree.root();
        this.at = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        this.signature = signing.apply(text().getBytes(StandardCharsets.US_ASCII));
    }

    /** What is signed, in ASCII; each line ends with a line feed. */
    public String text() {
        return "watchroom-register-head 1\nsize=" + size + "\nroot="
                + HexFormat.of().formatHex(root) + "\nat=" + at() + "\n";
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return root.clone();
    }

    public Instant at() {
        return at.toInstant(ZoneOffset.UTC);
    }

    public byte[] signature() {
        return signature.clone();
    }
}
