package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.PasswordRules;
import org.watchroom.people.model.Passwords;

/**
 * Signing in.
 *
 * <p>Guesses are counted by name <em>and</em> address together: after ten wrong ones within a quarter of an hour that
 * address waits, while the owner still gets in from elsewhere. Nobody can lock another person out.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class SignIn {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInGuesses guesses;

    @Inject
    private Passwords passwords;

    @Inject
    private DemoDoor demoDoor;

    @Inject
    private SecondFactorProof proof;

    /**
     * Lets a person in. A password is checked outside of any transaction: it takes time, and a crowd at the door must not
     * hold the connections that those inside need.
     *
     * @param address where the request came from
     * @return whom, and the epoch that their session belongs to
     * @throws Refused {@code people.sign-in.wrong} for any mismatch, {@code people.sign-in.too-often} after too many,
     *     {@code people.sign-in.crowd} while more sign in than the server takes at once
     */
    @Permits(Permission.ANYONE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignedIn signIn(String name, String password, String address) {
        String trimmed = name == null ? "" : name.strip();
        byte[] who = Digests.of(trimmed, address);
        guesses.check(who);
        Optional<Account> found = accounts.findBySignInName(trimmed)
                .filter(account -> account.passwordHash() != null && !account.isDisabled())
                .filter(account -> !account.isDemo() || demoDoor.isOpenTo(address));
        String given = password == null || password.length() > PasswordRules.LONGEST ? "" : password;
        if (found.isEmpty()) {
            passwords.spendTheTime(given);
        } else if (passwords.matches(given, found.get().passwordHash())) {
            guesses.forget(who);
            long person = found.get().personId();
            return new SignedIn(person, found.get().epoch(), proof.isOn(person));
        }
        guesses.add(who);
        throw new Refused(Refused.Kind.SIGNED_OUT, "people.sign-in.wrong");
    }

    /**
     * The second step, for whom a code is owed.
     *
     * @param half what the first step gave
     * @throws Refused {@code people.code.wrong}, {@code people.code.too-often}, or {@code people.sign-in.wrong} when the
     *     account was closed or signed out meanwhile
     */
    @Permits(Permission.ANYONE)
    public SignedIn prove(SignedIn half, String code) {
        if (accounts.find(half.personId())
                .filter(account -> !account.isDisabled() && account.epoch() == half.epoch())
                .isEmpty()) {
            throw new Refused(Refused.Kind.SIGNED_OUT, "people.sign-in.wrong");
        }
        proof.check(half.personId(), code);
        return new SignedIn(half.personId(), half.epoch(), false);
    }

    /**
     * @param epoch the account's count of sign-outs everywhere, at this moment
     * @param codeOwed whether the second factor is still to be shown; until then nobody is signed in
     */
    public record SignedIn(long personId, int epoch, boolean codeOwed) implements java.io.Serializable {}
}
