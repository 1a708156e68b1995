package org.watchroom.certificates;

import java.util.List;

/**
 * One trainee on the cohort board.
 *
 * @param institution empty when the person belongs to none
 * @param cells in the order of the columns
 * @param met how many requirements of the programme are met
 */
public record BoardRow(long personId, String name, String institution, List<BoardCell> cells, int met) {
    public BoardRow {
        cells = List.copyOf(cells);
    }
}
