package org.watchroom.people;

import java.util.List;
import java.util.Set;
import org.watchroom.kernel.Refused;

/**
 * One feature's share of making two records of a person one. {@link PersonMerge} moves every row of every table by itself;
 * a part says what the two rows mean where both records have one for the same thing, which only its feature knows.
 */
public interface MergePart {

    /** Tables in which a row of the record that goes may stay behind, because the one of the kept record says it all. */
    default Set<String> mayStay() {
        return Set.of();
    }

    /**
     * Makes way for the rows that move. Runs before they do, in the same transaction and as the same user; both people are
     * locked, and foreign keys are not checked until all rows have moved.
     *
     * @return what it changed besides, in words for the note that is kept of the merge
     * @throws Refused when the two cannot be one person, or cannot be made one now
     */
    List<String> join(long from, long to);
}
