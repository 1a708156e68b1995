package org.watchroom.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Somebody in the register. The identity number is held encrypted; the name of the person is not a key. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "identity_cipher")
    private byte[] identityCipher;

    @Column(name = "identity_index")
    private byte[] identityIndex;

    @Column(name = "identity_masked")
    private String identityMasked;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String phone;

    @Column(name = "institution_id")
    private Long institutionId;

    private String post;

    @Version
    private int version;

    protected Person() {}

    public Person(String name) {
        this.name = name;
    }

    /**
     * Says who this is.
     *
     * @param cipher the number, encrypted
     * @param index the keyed digest by which it is found
     */
    public void isIdentifiedBy(IdentityNumber number, byte[] cipher, byte[] index) {
        identityCipher = cipher.clone();
        identityIndex = index.clone();
        identityMasked = number.masked();
        birthDate = number.birthDate();
    }

    /** Takes over what a roster says now. The identity stays. */
    public void isNow(String newName, String newPhone, long newInstitutionId, String newPost) {
        name = newName;
        phone = newPhone;
        institutionId = newInstitutionId;
        post = newPost;
    }

    /** The columns of a new row. */
    Object[] row() {
        return new Object[] {name, identityCipher, identityIndex, identityMasked, birthDate, phone, institutionId, post
        };
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public byte[] identityIndex() {
        return identityIndex == null ? new byte[0] : identityIndex.clone();
    }

    public String identityMasked() {
        return identityMasked;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String phone() {
        return phone;
    }

    public Long institutionId() {
        return institutionId;
    }

    public String post() {
        return post;
    }
}
