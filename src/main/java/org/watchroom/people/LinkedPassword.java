package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.LinkRepository;
import org.watchroom.people.model.PasswordRules;
import org.watchroom.people.model.Passwords;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.people.model.SignInFailureRepository;
import org.watchroom.platform.AccountCache;

/** Choosing a password with a link. It signs nobody in: whoever has a second factor still needs it. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class LinkedPassword {

    private static final int TRIES = 20;
    private static final Duration TRIES_WITHIN = Duration.ofMinutes(15);

    @Inject
    private AccountRepository accounts;

    @Inject
    private PersonRepository people;

    @Inject
    private LinkRepository links;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInFailureRepository failures;

    @Inject
    private AccountCache cache;

    /**
     * Uses a link up. All sessions of its owner end. A password that is refused leaves the link as it is.
     *
     * @param token what stands in the link
     * @param from the address of the request
     * @return the sign-in name
     * @throws Refused {@code people.link.dead} when it is unknown, used, replaced or too old,
     *     {@code people.link.too-often} after twenty of those, or by what {@link PasswordRules} say
     */
    @Permits(Permission.ANYONE)
    public String choose(String token, String wanted, String from) {
        byte[] guesser = Digests.of("guesses links", from);
        if (failures.count(guesser, TRIES_WITHIN) >= TRIES) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.link.too-often", TRIES_WITHIN.toMinutes());
        }
        Optional<Account> found = token == null || !token.matches("[A-Za-z0-9_-]{43}")
                ? Optional.empty()
                : links.hold(Digests.of(token)).map(accounts::get).filter(account -> !account.isDisabled());
        if (found.isEmpty()) {
            failures.add(guesser);
            throw Refused.input("people.link.dead");
        }
        Account account = found.get();
        PasswordRules.check(wanted, account, people.get(account.personId()));
        links.remove(account.personId());
        account.choosePassword(passwords.hash(wanted));
        cache.forget(account.personId());
        return account.signInName();
    }
}
