package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.LinkRepository;
import org.watchroom.people.model.SignInFailureRepository;
import org.watchroom.platform.Letter;
import org.watchroom.platform.Texts;

/**
 * Links with which somebody chooses a password: an invitation for who never had one, a reset for who forgot it. What
 * stands in a link are 256 random bits after the {@code #}, so that no server log and no {@code Referer} holds it; the
 * database holds its digest. A new link ends the old one, and using it ends it.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class SignInLinks {

    /** How long an invitation lives. */
    public static final Duration INVITATION = Duration.ofDays(3);

    /** How long a reset lives that an administrator hands over. */
    public static final Duration RESET = Duration.ofDays(1);

    /** How long a reset lives that somebody asked for by themselves. */
    public static final Duration ASKED_FOR = Duration.ofHours(1);

    static final int ASKS = 5;
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 60;

    @Inject
    private AccountRepository accounts;

    @Inject
    private LinkRepository links;

    @Inject
    private SignInFailureRepository failures;

    @Inject
    private LinkAddress address;

    @Inject
    private Event<Letter> letters;

    @Inject
    private CurrentUser user;

    private final SecureRandom random = new SecureRandom();

    /**
     * Makes a link, to be handed over; it is mailed too when the account has a mail address and mail is set up.
     *
     * @throws Refused {@code people.link.disabled} for a closed account
     */
    @Permits(Permission.KEEP_ACCOUNTS)
    public Link make(long personId) {
        Account account = accounts.get(personId);
        if (account.isDisabled()) {
            throw new Refused("people.link.disabled");
        }
        boolean invitation = account.mustChangePassword();
        Duration life = invitation ? INVITATION : RESET;
        String token = put(account, invitation, life, user.id());
        boolean mailed = account.mail() != null && address.canMail();
        if (mailed) {
            mail(account, token, invitation, life);
        }
        return new Link(
                address.of(token),
                accounts.nameOf(personId),
                account.signInName(),
                invitation,
                life.toHours(),
                mailed ? account.mail() : null);
    }

    /**
     * Mails a reset to the owner of that sign-in name, if there is one with a mail address. Whether there is, nobody learns:
     * this never answers.
     *
     * @param from the address of the request
     * @throws Refused {@code people.link.too-often} after five within an hour from there
     */
    @Permits(Permission.ANYONE)
    public void ask(String signInName, String from) {
        byte[] asker = Digests.of("asks for a link", from);
        if (failures.count(asker, ASKED_FOR) >= ASKS) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.link.too-often", ASKED_FOR.toMinutes());
        }
        failures.add(asker);
        String name = signInName == null ? "" : signInName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !address.canMail()) {
            return;
        }
        byte[] asked = Digests.of("is asked a link for", name);
        Optional<Account> found = accounts.findBySignInName(name)
                .filter(account -> account.mail() != null && !account.isDisabled() && !account.isDemo())
                .filter(account -> failures.count(asked, ASKED_FOR) < ASKS);
        if (found.isPresent()) {
            failures.add(asked);
            boolean invitation = found.get().mustChangePassword();
            mail(found.get(), put(found.get(), invitation, ASKED_FOR, null), invitation, ASKED_FOR);
        }
    }

    /** Whether {@link #ask} can help anybody. */
    @Permits(Permission.ANYONE)
    public boolean canMail() {
        return address.canMail();
    }

    private String put(Account account, boolean invitation, Duration life, Long madeBy) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        links.put(
                account.personId(),
                Digests.of(token),
                invitation ? "INVITATION" : "RESET",
                account.epoch(),
                madeBy,
                life);
        return token;
    }

    private void mail(Account account, String token, boolean invitation, Duration life) {
        String key = invitation ? "people.link.mail-invitation" : "people.link.mail-reset";
        Object[] told = {accounts.nameOf(account.personId()), account.signInName(), address.of(token), life.toHours()};
        letters.fire(new Letter(
                account.mail(),
                address.text(Texts.CHINESE, "people.link.mail-subject"),
                address.text(Texts.CHINESE, key, told) + "\n\n" + address.text(Texts.ENGLISH, key, told)));
    }

    /**
     * A link to hand over. It can be read this once.
     *
     * @param mailedTo where it went by mail too, or null
     */
    public record Link(
            String address, String name, String signInName, boolean invitation, long hours, String mailedTo) {}
}
