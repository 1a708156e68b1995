package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;

/** Deletes what a rule no longer keeps. Only an administrator begins it, and it goes in batches that stand each alone. */
@ApplicationScoped
public class RetentionDeletion {

    @Inject
    private RetentionBatches batches;

    /**
     * Deletes what the dry run of today named. Broken off, it leaves what was deleted deleted, and the rest to the next
     * time. Beginning and end go to the action log with their counts.
     *
     * @param typed the number of rows, as the dry run named it and the administrator typed it
     * @return how many rows were deleted
     * @throws Refused {@code people.retention.}: {@code absent}, {@code off}, {@code nothing}, {@code typed} when the number
     *     is another
     */
    @Permits(Permission.SEE_ACCOUNTS)
    public long delete(String code, long typed, Reason reason) {
        long run = batches.begin(code, typed, reason);
        long deleted = 0;
        for (int rows = batches.next(run); rows > 0; rows = batches.next(run)) {
            deleted += rows;
        }
        batches.end(run, deleted, new Reason(code + ": " + deleted));
        return deleted;
    }
}
