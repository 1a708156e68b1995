package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.watchroom.kernel.Refused;

/** Counts look-ups by address, so that nobody can walk through all numbers. Kept in memory, by each node for itself. */
@ApplicationScoped
class LookUpLimit {

    /** Look-ups of one address within a minute. */
    static final int MOST = 20;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_ADDRESSES = 50_000;

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();

    void count(String address) {
        long now = System.nanoTime();
        if (windows.size() > MOST_ADDRESSES) {
            windows.values().removeIf(window -> now - window.since() > MINUTE);
        }
        Window window = windows.merge(
                address,
                new Window(now, 1),
                (old, one) -> now - old.since() > MINUTE ? one : new Window(old.since(), old.count() + 1));
        if (window.count() > MOST) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "certificates.verify.too-often", MOST);
        }
    }

    private record Window(long since, int count) {}
}
