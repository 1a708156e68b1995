package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Passwords;
import org.watchroom.people.model.SignInFailureRepository;
import org.watchroom.platform.AccountCache;

/**
 * Signing in, and choosing one's own password.
 *
 * <p>Guesses are counted by name <em>and</em> address together: after ten wrong ones within a quarter of an hour that
 * address waits, while the owner still gets in from elsewhere. Nobody can lock another person out.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class SignIn {

    /** Fewest characters of a password (NIST SP 800-63B asks for 8, ASVS 5.0 for 8 with 15 recommended). */
    public static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 128;
    private static final int GUESSES = 10;
    private static final Duration GUESSES_WITHIN = Duration.ofMinutes(15);

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInFailureRepository failures;

    @Inject
    private Passwords passwords;

    @Inject
    private DemoDoor demoDoor;

    @Inject
    private AccountCache cache;

    @Inject
    private CurrentUser user;

    /**
     * Lets a person in.
     *
     * @param address where the request came from
     * @return whom, and the epoch that their session belongs to
     * @throws Refused {@code people.sign-in.wrong} for any mismatch, {@code people.sign-in.too-often} after too many
     */
    @Permits(Permission.ANYONE)
    public SignedIn signIn(String name, String password, String address) {
        String trimmed = name == null ? "" : name.strip();
        byte[] who = digest(trimmed + "\n" + address);
        if (failures.count(who, GUESSES_WITHIN) >= GUESSES) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.sign-in.too-often", GUESSES_WITHIN.toMinutes());
        }
        Optional<Account> found = accounts.findBySignInName(trimmed)
                .filter(account -> account.passwordHash() != null && !account.isDisabled())
                .filter(account -> !account.isDemo() || demoDoor.isOpenTo(address));
        String given = password == null || password.length() > LONGEST_PASSWORD ? "" : password;
        if (found.isEmpty()) {
            passwords.spendTheTime(given);
        } else if (passwords.matches(given, found.get().passwordHash())) {
            failures.forget(who);
            return new SignedIn(found.get().personId(), found.get().epoch());
        }
        failures.add(who);
        throw new Refused(Refused.Kind.SIGNED_OUT, "people.sign-in.wrong");
    }

    /** Replaces the signed-in person's password. All their other sessions end. */
    @Permits(Permission.SIGNED_IN)
    public SignedIn choosePassword(String current, String wanted) {
        Account account = accounts.get(user.id());
        if (account.passwordHash() == null || !passwords.matches(current, account.passwordHash())) {
            throw Refused.input("people.password.current-wrong");
        }
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST_PASSWORD || wanted.length() > LONGEST_PASSWORD) {
            throw Refused.input("people.password.length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        if (wanted.equals(current) || wanted.equalsIgnoreCase(account.signInName())) {
            throw Refused.input("people.password.same");
        }
        account.choosePassword(passwords.hash(wanted));
        cache.forget(account.personId());
        return new SignedIn(account.personId(), account.epoch());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param epoch the account's count of sign-outs everywhere, at this moment
     */
    public record SignedIn(long personId, int epoch) {}
}
