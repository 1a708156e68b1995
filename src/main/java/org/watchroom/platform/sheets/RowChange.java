package org.watchroom.platform.sheets;

/**
 * Where a row differs from what is kept.
 *
 * @param before as it is kept, {@code ""} for nothing
 * @param after as the file has it
 */
public record RowChange(String column, String before, String after) {}
