package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * How far the import of each person has come, for a progress bar. Kept in the memory of the node that imports: nothing
 * depends on it.
 */
@ApplicationScoped
public class ImportProgress {

    @Inject
    private Caller caller;

    private final Map<Long, State> running = new ConcurrentHashMap<>();

    /** Does the work for each batch of rows and counts along. */
    public <T> void inBatches(List<T> rows, int size, Consumer<List<T>> work) {
        Long who = caller.personIdOrNull();
        try {
            for (int from = 0; from < rows.size(); from += size) {
                note(who, from, rows.size());
                work.accept(rows.subList(from, Math.min(rows.size(), from + size)));
            }
        } finally {
            if (who != null) {
                running.remove(who);
            }
        }
    }

    private void note(Long who, int done, int total) {
        if (who != null) {
            running.put(who, new State(done, total));
        }
    }

    /** How far the caller's own import is; empty when none is running. */
    public Optional<State> ofCaller() {
        return Optional.ofNullable(caller.personIdOrNull()).map(running::get);
    }

    /**
     * @param done rows that are through
     * @param total rows in all
     */
    public record State(int done, int total) {}
}
