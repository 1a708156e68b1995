package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock: the database's. Each node measures how far its own clock is off, at most every ten seconds, and
 * corrects for it; deadlines that must hold to the instant are compared inside the database itself.
 */
@ApplicationScoped
public class DatabaseClock {

    private static final Duration MEASURE_EVERY = Duration.ofSeconds(10);

    @Inject
    private EntityManager database;

    private volatile Duration offset = Duration.ZERO;
    private volatile long measuredAt = Long.MIN_VALUE;

    @Produces
    @Singleton
    public Clock clock() {
        return new Corrected(ZoneOffset.UTC);
    }

    private Instant now() {
        long tick = System.nanoTime();
        if (measuredAt == Long.MIN_VALUE || tick - measuredAt > MEASURE_EVERY.toNanos()) {
            measure();
            measuredAt = tick;
        }
        return Instant.now().plus(offset);
    }

    private void measure() {
        Instant before = Instant.now();
        Object read = database.createNativeQuery("SELECT DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%dT%H:%i:%s.%f')")
                .getSingleResult();
        LocalDateTime theirs = LocalDateTime.parse((String) read);
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        offset = Duration.between(middle, theirs.toInstant(ZoneOffset.UTC));
    }

    private final class Corrected extends Clock {
        private final ZoneId zone;

        Corrected(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Corrected(other);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
