package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.ProviderLinkRepository;
import org.watchroom.platform.AccountCache;
import org.watchroom.platform.oidc.Known;

/**
 * Signing in by the identity provider of the house.
 *
 * <p>It opens only an account that its owner, signed in with the password, connected themself. Names and mail addresses of
 * the provider count for nothing: they change, and may be given to another person. No account and no role comes into being.
 */
@ApplicationScoped
@Transactional
public class ProviderSignIn {

    @Inject
    private ProviderLinkRepository links;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountCache cache;

    @Inject
    private DemoDoor demoDoor;

    @Inject
    private SecondFactorProof proof;

    @Inject
    private CurrentUser user;

    /**
     * Lets a person in. Who has a second factor here still owes its code, unless the provider says that it asked for more
     * than one factor.
     *
     * @param address where the request came from
     * @throws Refused {@code people.provider.unknown} when no open account is connected
     */
    @Permits(Permission.ANYONE)
    public SignIn.SignedIn signIn(Known known, String address) {
        Account account = links.findPerson(known.issuer(), known.subject())
                .flatMap(accounts::find)
                .filter(it -> !it.isDisabled())
                .filter(it -> !it.isDemo() || demoDoor.isOpenTo(address))
                .orElseThrow(() -> new Refused(Refused.Kind.SIGNED_OUT, "people.provider.unknown", known.label()));
        return new SignIn.SignedIn(
                account.personId(), account.epoch(), !known.isStrong() && proof.isOn(account.personId()));
    }

    /**
     * Connects the account of whoever asks.
     *
     * @throws Refused {@code people.provider.connected} when it is connected already, {@code people.provider.taken} when
     *     that account of the provider belongs to another person here
     */
    @Permits(Permission.OWN_ACCOUNT)
    public void connect(Known known) {
        if (links.findLabel(user.id()).isPresent()) {
            throw new Refused("people.provider.connected");
        }
        if (!links.add(user.id(), known.issuer(), known.subject(), known.label())) {
            throw new Refused("people.provider.taken", known.label());
        }
    }

    @Permits(Permission.OWN_ACCOUNT)
    public void disconnect() {
        links.remove(user.id());
    }

    /** What one's own account is connected with, as its provider calls it. */
    @Permits(Permission.SIGNED_IN)
    public Optional<String> own() {
        return links.findLabel(user.id());
    }

    /** What somebody's account is connected with. */
    @Permits(Permission.SEE_ACCOUNTS)
    public Optional<String> of(long personId) {
        return links.findLabel(personId);
    }

    /** Ends the connection of somebody's account, and signs them out everywhere. */
    @Permits(Permission.KEEP_ACCOUNTS)
    public void takeAway(long personId) {
        accounts.get(personId).signOutEverywhere();
        links.remove(personId);
        cache.forget(personId);
    }
}
