package org.watchroom.platform.sheets;

import java.util.Map;

/**
 * A row before it is known what its columns mean.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells the cells that hold something, by the index of their column from 0
 * @param hidden whether the spreadsheet keeps it out of sight
 */
record RawRow(int number, Map<Integer, Cell> cells, boolean hidden) {}
