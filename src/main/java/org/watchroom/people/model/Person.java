package org.watchroom.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.watchroom.kernel.Refused;

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

    @Column(name = "level_held")
    private String levelHeld;

    @Enumerated(EnumType.STRING)
    private Education education;

    @Column(name = "work_years")
    private Integer workYears;

    @Column(name = "merged_into")
    private Long mergedInto;

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

    /** Takes over what the office writes by hand; what is not known is {@code null}. */
    public void isWrittenDownAs(String newName, String newPhone, Long newInstitutionId, String newPost) {
        name = newName;
        phone = newPhone;
        institutionId = newInstitutionId;
        post = newPost;
    }

    /**
     * What the entry conditions of the standard ask; {@code null} for what is not known.
     *
     * @param level {@code L5} to {@code L1}
     */
    public void hasLearnt(String level, Education newEducation, Integer years) {
        levelHeld = level;
        education = newEducation;
        workYears = years;
    }

    /** Takes over from a record of the same person what this one lacks. The other is from then on only a reminder. */
    public void absorb(Person other) {
        if (identityCipher == null && other.identityCipher != null) {
            identityCipher = other.identityCipher;
            identityIndex = other.identityIndex;
            identityMasked = other.identityMasked;
            birthDate = other.birthDate;
        }
        phone = phone == null ? other.phone : phone;
        institutionId = institutionId == null ? other.institutionId : institutionId;
        post = post == null ? other.post : post;
        levelHeld = levelHeld == null ? other.levelHeld : levelHeld;
        education = education == null ? other.education : education;
        workYears = workYears == null ? other.workYears : workYears;
    }

    /**
     * Gives up the marks by which it could be found, the number to a record that has none, and keeps everything else.
     *
     * @return what it was before
     */
    public Person becomeOneWith(Person kept) {
        Person before = new Person(name);
        before.absorb(this);
        mergedInto = kept.id;
        identityIndex = null;
        phone = null;
        if (kept.identityCipher == null) {
            identityCipher = null;
        }
        return before;
    }

    /** Refuses with {@code people.changed-meanwhile} what was read before somebody else changed it. */
    public void refuseUnlessAt(int seenVersion) {
        if (version != seenVersion) {
            throw new Refused("people.changed-meanwhile");
        }
    }

    public EntryConditions entryConditions() {
        return new EntryConditions(birthDate, education, workYears, levelHeld);
    }

    /** The columns of a new row. */
    Object[] row() {
        return new Object[] {
            name,
            identityCipher,
            identityIndex,
            identityMasked,
            birthDate,
            phone,
            institutionId,
            post,
            levelHeld,
            education == null ? null : education.name(),
            workYears
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

    /** The number, encrypted; {@code null} without one. */
    public byte[] identityCipher() {
        return identityCipher == null ? null : identityCipher.clone();
    }

    public String levelHeld() {
        return levelHeld;
    }

    public Education education() {
        return education;
    }

    public Integer workYears() {
        return workYears;
    }

    /** The record that this one became one with, {@code null} for most. */
    public Long mergedInto() {
        return mergedInto;
    }

    public int version() {
        return version;
    }
}
