package org.watchroom.questions;

import java.util.List;

/**
 * A row of an import that asks nearly what something else asks.
 *
 * @param number of the row
 * @param like what is near, the bank before the file, {@link NearRows#NAMED} at most
 * @param more whether there may be others
 */
public record NearRow(int number, String title, String stem, List<Like> like, boolean more) {

    public NearRow {
        like = List.copyOf(like);
    }

    /**
     * @param question its id in the bank; 0 for a row of the file
     * @param code of that question; null for a row of the file
     * @param row its number; 0 for a question of the bank
     * @param percent how alike they are, whole and never rounded up: 100 when both ask the very same
     */
    public record Like(long question, String code, int row, int percent) {}
}
