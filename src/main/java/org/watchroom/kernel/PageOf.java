package org.watchroom.kernel;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param rows what this page shows
 * @param total how many rows there are in all
 */
public record PageOf<T>(List<T> rows, long total) {
    public PageOf {
        rows = List.copyOf(rows);
    }
}
