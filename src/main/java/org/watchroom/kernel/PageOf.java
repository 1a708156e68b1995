package org.watchroom.kernel;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param rows what this page shows
 * @param total how many rows there are in all
 */
public record PageOf<T>(List<T> rows, long total) {

    private static final long FURTHEST = 10_000_000;

    public PageOf {
        rows = List.copyOf(rows);
    }

    /**
     * How many rows stand before a page; ten million at most, where databases still count along and no list goes on.
     *
     * @param page from 1
     */
    public static int rowsBefore(int page, int size) {
        return (int) Math.min(Math.max(0, page - 1L) * size, FURTHEST);
    }
}
