package org.watchroom.certificates.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;

/** One place of the register's log. Rows are only ever added, one behind the other. */
@Entity
@Table(name = "register_entry")
public class RegisterEntry {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long place;

    private String number;

    @Enumerated(EnumType.STRING)
    private CertificateEvent.Kind kind;

    private String leaf;
    private byte[] salt;

    protected RegisterEntry() {}

    /** @param place from 0 */
    public RegisterEntry(long place, Deed deed) {
        this.place = place;
        this.number = deed.number();
        this.kind = deed.kind();
        this.salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        this.leaf = deed.leaf(place, salt);
    }

    public Line line() {
        return new Line(place, number, kind, leaf, salt);
    }

    /** The entry as the store tells it. */
    public record Line(long place, String number, CertificateEvent.Kind kind, String leaf, byte[] salt) {}
}
