package org.watchroom.programmes;

import java.util.List;
import org.watchroom.kernel.Title;

/**
 * One edition of the standard.
 *
 * @param items skills and topics
 * @param stars skills that decide alone
 * @param levels in it, such as {@code L5}
 * @param programmes that follow it
 */
public record EditionFacts(String edition, long items, long stars, List<String> levels, List<Title> programmes) {
    public EditionFacts {
        levels = List.copyOf(levels);
        programmes = List.copyOf(programmes);
    }
}
