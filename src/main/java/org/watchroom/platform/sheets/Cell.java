package org.watchroom.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell as the workbook holds it.
 *
 * @param text what a person sees there, without blanks (half or full width) around it
 */
record Cell(String text, Kind kind) {

    enum Kind {
        TEXT,
        FORMULA,
        /** A number of more digits than a spreadsheet keeps: some were lost before the file was saved. */
        MANGLED,
        ERROR
    }

    List<Fault> faults(String column) {
        List<Fault> faults = new ArrayList<>();
        switch (kind) {
            case FORMULA -> faults.add(fault(column, "platform.sheet.formula"));
            case MANGLED -> faults.add(fault(column, "platform.sheet.mangled-number"));
            case ERROR -> faults.add(fault(column, "platform.sheet.error-cell"));
            case TEXT -> {
                // nothing is wrong with a text as such
            }
        }
        if (text.codePoints().anyMatch(Cell::isHidden)) {
            String found = text.codePoints()
                    .filter(Cell::isHidden)
                    .distinct()
                    .mapToObj(Cell::codePoint)
                    .collect(Collectors.joining(", "));
            faults.add(fault(column, "platform.sheet.hidden-character", found));
        }
        return faults;
    }

    Fault fault(String column, String key, Object... arguments) {
        return new Fault(column, visible(), key, List.of(arguments));
    }

    private String visible() {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (isHidden(it)) {
                shown.append('[').append(codePoint(it)).append(']');
            } else {
                shown.appendCodePoint(it);
            }
        });
        return shown.toString();
    }

    /**
     * Characters that nobody sees and that make two texts differ which look the same: control characters other than line
     * break and tab, format characters (zero width, writing direction), halves of a surrogate pair, line separators.
     */
    static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String codePoint(int it) {
        return String.format("U+%04X", it);
    }

    /** Without blanks around it; {@link String#strip} knows the full-width blank, the no-break ones are added here. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char it) {
        return Character.isWhitespace(it) || Character.isSpaceChar(it);
    }
}
