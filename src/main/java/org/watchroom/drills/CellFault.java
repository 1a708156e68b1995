package org.watchroom.drills;

import java.util.List;

/**
 * Why a cell of a workbook cannot be taken.
 *
 * @param tab what the tab is called, in Chinese and in English
 * @param row as the spreadsheet shows it
 * @param column what the column is headed with, in Chinese and in English
 * @param key the text key of the reason
 */
public record CellFault(String tab, int row, String column, String key, List<Object> arguments) {
    public CellFault {
        arguments = List.copyOf(arguments);
    }

    boolean isAt(CellFault other) {
        return tab.equals(other.tab) && row == other.row && column.equals(other.column);
    }
}
