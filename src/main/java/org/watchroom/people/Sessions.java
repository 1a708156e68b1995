package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.AccountSession;
import org.watchroom.people.model.SessionRepository;
import org.watchroom.platform.AccountCache;
import org.watchroom.platform.AtStart;
import org.watchroom.platform.Settings;

/**
 * The devices on which somebody is signed in. Each can be ended by its owner, or by an administrator; it then stops within
 * seconds, on every node.
 */
@ApplicationScoped
@Transactional
public class Sessions implements AtStart {

    /** Most at once; with the next sign-in the one that was not seen for longest ends. */
    static final int MOST = 50;

    private static final Duration SHOWN_FOR = Duration.ofDays(1);

    @Inject
    private SessionRepository sessions;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountCache cache;

    @Inject
    private CurrentUser user;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Opens one for the person of this request, who has just proved who they are.
     *
     * @param epoch of the account at that proof
     * @return its id
     */
    @Permits(Permission.SIGNED_IN)
    public long open(int epoch, String address, String userAgent) {
        Instant now = clock.instant();
        long personId = user.id();
        sessions.findOpen(personId, epoch).stream().skip(MOST - 1L).forEach(old -> old.end(now));
        Origin origin = Origin.of(address, userAgent);
        AccountSession session =
                new AccountSession(personId, epoch, origin.device(), origin.network(), settings.node(), now);
        sessions.add(session);
        cache.forget(personId);
        return session.id();
    }

    /** Ends what this server held in its memory before it started: nobody can come back to it. */
    @Override
    @Permits(Permission.SYSTEM)
    public void atStart() {
        sessions.endThoseOf(settings.node());
    }

    /** Notes that it is still in use. */
    @Permits(Permission.SIGNED_IN)
    public void see(long session) {
        sessions.find(user.id(), session).ifPresent(it -> it.isSeen(clock.instant()));
    }

    /** Ends the one of this request. */
    @Permits(Permission.SIGNED_IN)
    public void leave(long session) {
        sessions.find(user.id(), session).ifPresent(it -> it.end(clock.instant()));
    }

    /** Those of the person of this request that were seen within a day. */
    @Permits(Permission.SIGNED_IN)
    public List<SessionFacts> own() {
        return facts(user.id());
    }

    /** Ends one of one's own. */
    @Permits(Permission.OWN_ACCOUNT)
    public void end(long session) {
        end(user.id(), session);
    }

    @Permits(Permission.SEE_ACCOUNTS)
    public List<SessionFacts> of(long personId) {
        return facts(personId);
    }

    /** Signs somebody out everywhere. */
    @Permits(Permission.KEEP_ACCOUNTS)
    public void endAllOf(long personId) {
        accounts.get(personId).signOutEverywhere();
        cache.forget(personId);
    }

    private void end(long personId, long session) {
        sessions.find(personId, session)
                .orElseThrow(() -> Refused.absent("people.session.absent"))
                .end(clock.instant());
        cache.forget(personId);
    }

    private List<SessionFacts> facts(long personId) {
        Account account = accounts.get(personId);
        Instant since = clock.instant().minus(SHOWN_FOR);
        return sessions.findOpen(personId, account.epoch()).stream()
                .filter(it -> it.seenAt().isAfter(since))
                .map(it -> new SessionFacts(it.id(), it.device(), it.network(), it.beganAt(), it.seenAt()))
                .toList();
    }
}
