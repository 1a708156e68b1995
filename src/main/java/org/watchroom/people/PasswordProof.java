package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.PasswordRules;
import org.watchroom.people.model.Passwords;

/** Asks the one who is signed in for their password once more, where something is signed with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PasswordProof {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInGuesses guesses;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentUser user;

    /** Whether whoever is signed in has a password. */
    @Permits(Permission.SIGNED_IN)
    public boolean isPossible() {
        return accounts.get(user.id()).passwordHash() != null;
    }

    /**
     * Wrong ones are counted apart from those at the door.
     *
     * @throws Refused {@code people.password.wrong-here}; {@code people.sign-in.too-often} after ten within a quarter of an
     *     hour
     */
    @Permits(Permission.SIGNED_IN)
    public void check(String typed) {
        byte[] who = Digests.of("password once more", String.valueOf(user.id()));
        guesses.check(who);
        String hash = accounts.get(user.id()).passwordHash();
        if (hash == null
                || typed == null
                || typed.length() > PasswordRules.LONGEST
                || !passwords.matches(typed, hash)) {
            guesses.add(who);
            throw Refused.input("people.password.wrong-here");
        }
        guesses.forget(who);
    }
}
