package org.watchroom.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.watchroom.people.Sessions;
import org.watchroom.people.SignIn;
import org.watchroom.platform.AccountCache;
import org.watchroom.platform.Accounts;
import org.watchroom.platform.Caller;

/** Ties a session to the person who signed in, and knows when that tie has ended. */
@ApplicationScoped
public class SessionKeeper {

    private static final String SIGNED_IN = "watchroom.signed-in";
    private static final String HALF = "watchroom.half-signed-in";
    private static final long HALF_LIVES_NANOS = Duration.ofMinutes(5).toNanos();
    private static final String SEEN = "watchroom.seen";
    private static final long SEEN_EVERY_NANOS = Duration.ofMinutes(5).toNanos();

    @Inject
    private AccountCache accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private Caller caller;

    /** Begins a fresh session id, so that one planted before the sign-in is worth nothing. */
    public void begin(HttpServletRequest request, SignIn.SignedIn signedIn) {
        if (signedIn.codeOwed()) {
            throw new IllegalArgumentException("A code is still owed");
        }
        request.getSession();
        request.changeSessionId();
        caller.is(signedIn.personId());
        long id = sessions.open(signedIn.epoch(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        HttpSession session = request.getSession();
        session.setAttribute(SIGNED_IN, new Tie(signedIn.personId(), signedIn.epoch(), id));
        session.setAttribute(SEEN, System.nanoTime());
        session.removeAttribute(HALF);
    }

    /** Keeps the first step of a sign-in for a few minutes, until the code comes. */
    void keep(HttpServletRequest request, SignIn.SignedIn half) {
        request.getSession();
        request.changeSessionId();
        request.getSession().removeAttribute(SIGNED_IN);
        request.getSession().setAttribute(HALF, new Half(half, System.nanoTime()));
    }

    /** The first step, as long as it waits. */
    Optional<SignIn.SignedIn> half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(HALF) instanceof Half half
                        && System.nanoTime() - half.at() < HALF_LIVES_NANOS
                ? Optional.of(half.signedIn())
                : Optional.empty();
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (account(request).isPresent()) {
                sessions.leave(own(request));
            }
            session.invalidate();
        }
    }

    /** The account of this session, unless it was disabled or signed out since. */
    public Optional<Accounts.Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SIGNED_IN) instanceof Tie tie)) {
            return Optional.empty();
        }
        return current(tie).or(() -> {
            accounts.forget(tie.personId());
            return current(tie);
        });
    }

    /** The id of this session among those of its person. Asked only where somebody is signed in. */
    public long own(HttpServletRequest request) {
        return ((Tie) request.getSession().getAttribute(SIGNED_IN)).session();
    }

    /** Notes that somebody opens a page, every five minutes at most. Requests to {@code /api} are not asked. */
    void see(HttpServletRequest request) {
        HttpSession session = request.getSession();
        long now = System.nanoTime();
        if (request.getServletPath().endsWith(".xhtml")
                && session.getAttribute(SEEN) instanceof Long last
                && now - last > SEEN_EVERY_NANOS) {
            session.setAttribute(SEEN, now);
            sessions.see(own(request));
        }
    }

    private Optional<Accounts.Account> current(Tie tie) {
        return accounts.find(tie.personId())
                .filter(account ->
                        account.epoch() == tie.epoch() && account.sessions().contains(tie.session()));
    }

    private record Half(SignIn.SignedIn signedIn, long at) implements java.io.Serializable {}

    private record Tie(long personId, int epoch, long session) implements java.io.Serializable {}
}
