package org.watchroom.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.watchroom.people.SignIn;
import org.watchroom.platform.AccountCache;
import org.watchroom.platform.Accounts;

/** Ties a session to the person who signed in, and knows when that tie has ended. */
@ApplicationScoped
public class SessionKeeper {

    private static final String SIGNED_IN = "watchroom.signed-in";

    @Inject
    private AccountCache accounts;

    /** Begins a fresh session id, so that one planted before the sign-in is worth nothing. */
    public void begin(HttpServletRequest request, SignIn.SignedIn signedIn) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, new Tie(signedIn.personId(), signedIn.epoch()));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The account of this session, unless it was disabled or signed out everywhere since. */
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

    private Optional<Accounts.Account> current(Tie tie) {
        return accounts.find(tie.personId()).filter(account -> account.epoch() == tie.epoch());
    }

    private record Tie(long personId, int epoch) implements java.io.Serializable {}
}
