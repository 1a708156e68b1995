package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.PasswordRules;
import org.watchroom.people.model.Passwords;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.people.model.SignInFailureRepository;
import org.watchroom.platform.AccountCache;

/** Choosing one's own password. It holds until its owner changes it. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class OwnPassword {

    private static final int GUESSES = 10;
    private static final Duration GUESSES_WITHIN = Duration.ofMinutes(15);

    @Inject
    private AccountRepository accounts;

    @Inject
    private PersonRepository people;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInFailureRepository failures;

    @Inject
    private AccountCache cache;

    @Inject
    private CurrentUser user;

    /**
     * Replaces the signed-in person's password. All their other sessions end.
     *
     * @throws Refused {@code people.password.current-wrong}, or by what {@link PasswordRules} say
     */
    @Permits(Permission.OWN_ACCOUNT)
    public SignIn.SignedIn choose(String current, String wanted) {
        Account account = accounts.get(user.id());
        byte[] who = Digests.of("own password", String.valueOf(account.personId()));
        if (failures.count(who, GUESSES_WITHIN) >= GUESSES) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.password.too-often", GUESSES_WITHIN.toMinutes());
        }
        if (account.passwordHash() == null
                || current == null
                || current.length() > PasswordRules.LONGEST
                || !passwords.matches(current, account.passwordHash())) {
            failures.add(who);
            throw Refused.input("people.password.current-wrong");
        }
        if (current.equals(wanted)) {
            throw Refused.input("people.password.same");
        }
        PasswordRules.check(wanted, account, people.get(account.personId()));
        account.choosePassword(passwords.hash(wanted));
        cache.forget(account.personId());
        return new SignIn.SignedIn(account.personId(), account.epoch(), false);
    }

    /** What a new password of the signed-in person must not be shorter than, and must not hold. */
    @Permits(Permission.SIGNED_IN)
    public Wanted wanted() {
        Account account = accounts.get(user.id());
        return new Wanted(PasswordRules.shortest(account.roles()), account.signInName());
    }

    /** @param shortest in characters */
    public record Wanted(int shortest, String signInName) {}
}
