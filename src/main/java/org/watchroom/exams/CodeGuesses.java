package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import org.watchroom.kernel.Refused;

/** Counts the wrong access codes of each person, so that nobody can try them all. In memory, by each node for itself. */
@ApplicationScoped
class CodeGuesses {

    /** Wrong codes of one person within a minute. */
    static final int MOST = 5;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final ConcurrentHashMap<Long, Deque<Long>> wrongByPerson = new ConcurrentHashMap<>();

    /** @throws Refused {@code exams.code.too-often} */
    void requireFew(long personId) {
        Deque<Long> wrong = wrongByPerson.computeIfPresent(personId, (person, times) -> {
            times.removeIf(time -> System.nanoTime() - time > MINUTE);
            return times.isEmpty() ? null : times;
        });
        if (wrong != null && wrong.size() >= MOST) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "exams.code.too-often", MOST);
        }
    }

    void countWrong(long personId) {
        wrongByPerson.compute(personId, (person, times) -> {
            Deque<Long> kept = times == null ? new ArrayDeque<>() : new ArrayDeque<>(times);
            kept.add(System.nanoTime());
            return kept;
        });
    }
}
