package org.watchroom.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;

/** Who this request runs for. Set once at the edge; everything else asks {@link CurrentUser}. */
@RequestScoped
public class Caller implements CurrentUser {

    @Inject
    private AccountCache accounts;

    private Long personId;
    private boolean system;

    /** This request comes from the person who signed in. */
    public void is(long signedIn) {
        personId = signedIn;
        system = false;
    }

    void isSystem(boolean itIs) {
        system = itIs;
    }

    Long personIdOrNull() {
        return personId;
    }

    void isNobody() {
        personId = null;
    }

    @Override
    public long id() {
        return account()
                .orElseThrow(() -> new Refused(Refused.Kind.SIGNED_OUT, "platform.signed-out"))
                .personId();
    }

    @Override
    public boolean isSignedIn() {
        return account().isPresent();
    }

    @Override
    public boolean may(Permission permission) {
        return switch (permission) {
            case ANYONE -> true;
            case SIGNED_IN, OWN_ACCOUNT -> system || isSignedIn();
            case SYSTEM -> system;
            default ->
                system
                        || account()
                                .filter(account -> account.roles().stream().anyMatch(role -> role.may(permission)))
                                .isPresent();
        };
    }

    @Override
    public boolean has(Role role) {
        return account().filter(account -> account.roles().contains(role)).isPresent();
    }

    @Override
    public Optional<String> name() {
        return account().map(Accounts.Account::name);
    }

    @Override
    public boolean isSystem() {
        return system;
    }

    private Optional<Accounts.Account> account() {
        return personId == null ? Optional.empty() : accounts.find(personId);
    }
}
