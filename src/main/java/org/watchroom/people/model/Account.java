package org.watchroom.people.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import org.watchroom.kernel.Role;

/** How a person signs in, and what they may do. Shares its key with the person. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private boolean disabled;

    private String mail;
    private boolean demo;
    private int epoch;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private int version;

    protected Account() {}

    public Account(long personId, String signInName, Set<Role> roles) {
        this.personId = personId;
        this.signInName = signInName;
        this.roles = EnumSet.copyOf(roles);
        this.mustChangePassword = true;
    }

    /** Gives a first password, which its owner must change. Every session of the account ends. */
    public void handOver(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
        epoch++;
    }

    /** The owner has chosen a password of their own. Every other session of the account ends. */
    public void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        epoch++;
    }

    /** Marks an account of the demo: let in only from this machine, while demo data are on. */
    public void becomeDemo(String hash) {
        choosePassword(hash);
        demo = true;
    }

    public void disable() {
        disabled = true;
        epoch++;
    }

    /** Ends every session of the account. */
    public void signOutEverywhere() {
        epoch++;
    }

    /** @param address where mail reaches the owner, or null for nowhere */
    public void isReachedBy(String address) {
        mail = address;
    }

    /** Gives exactly these roles; the sessions go on with them. */
    public void hold(Set<Role> newRoles) {
        roles.clear();
        roles.addAll(newRoles);
    }

    public void add(Role role) {
        roles.add(role);
    }

    public long personId() {
        return personId;
    }

    public String signInName() {
        return signInName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public boolean isDemo() {
        return demo;
    }

    /** Where mail reaches the owner, or null. */
    public String mail() {
        return mail;
    }

    public int epoch() {
        return epoch;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
