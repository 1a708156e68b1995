package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts as read within the last few seconds, so that a check on every request costs next to nothing. */
@ApplicationScoped
public class AccountCache {

    private static final long KEEP_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 20_000;

    @Inject
    private Accounts accounts;

    private final ConcurrentHashMap<Long, Kept> kept = new ConcurrentHashMap<>();

    public Optional<Accounts.Account> find(long personId) {
        long now = System.nanoTime();
        Kept hit = kept.get(personId);
        if (hit == null || now - hit.at() > KEEP_NANOS) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            hit = new Kept(accounts.find(personId), now);
            kept.put(personId, hit);
        }
        return hit.account();
    }

    /** Forgets an account that has just been changed on this node. */
    public void forget(long personId) {
        kept.remove(personId);
    }

    private record Kept(Optional<Accounts.Account> account, long at) {}
}
