package org.watchroom.platform.sheets;

/**
 * Where a row differs from what is kept.
 *
 * @param before as it is kept, {@code ""} for nothing
 * @param after as the file has it
 * @param worded whether both are text keys, to be said in the reader's language
 */
public record RowChange(String column, String before, String after, boolean worded) {
    public RowChange(String column, String before, String after) {
        this(column, before, after, false);
    }
}
