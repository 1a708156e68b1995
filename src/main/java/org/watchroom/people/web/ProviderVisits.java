package org.watchroom.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.watchroom.platform.oidc.Asked;
import org.watchroom.platform.oidc.Known;

/** What a session remembers while its person is away at the identity provider, and what they came back with. */
@ApplicationScoped
class ProviderVisits {

    private static final String AWAY = "watchroom.provider-asked";
    private static final String BACK = "watchroom.provider-known";
    private static final long LIVES_NANOS = Duration.ofMinutes(10).toNanos();

    /** @param to where to go afterwards */
    void leave(HttpServletRequest request, Asked asked, String to) {
        request.getSession().setAttribute(AWAY, new Visit(asked, to, System.nanoTime()));
    }

    /** The question that was asked last, for one answer within ten minutes. */
    Optional<Visit> comeBack(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(AWAY) instanceof Visit visit)) {
            return Optional.empty();
        }
        session.removeAttribute(AWAY);
        return System.nanoTime() - visit.at() < LIVES_NANOS ? Optional.of(visit) : Optional.empty();
    }

    /** Keeps for whom the provider vouched, until the person says that this is meant. */
    void keep(HttpServletRequest request, Known known) {
        request.getSession().setAttribute(BACK, new Proof(known, System.nanoTime()));
    }

    Optional<Known> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(BACK) instanceof Proof proof
                        && System.nanoTime() - proof.at() < LIVES_NANOS
                ? Optional.of(proof.known())
                : Optional.empty();
    }

    void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(BACK);
        }
    }

    record Visit(Asked asked, String to, long at) implements Serializable {}

    private record Proof(Known known, long at) implements Serializable {}
}
