package org.watchroom.platform.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;

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

    /** Above this a spreadsheet no longer keeps every digit of a whole number. */
    private static final double EXACT_BELOW = 1e15;

    /** What a long number looks like once a spreadsheet has shortened it: 1.10105E+17. */
    private static final Pattern SHORTENED = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[eE]\\+[0-9]{1,3}");

    private static final MathContext SHOWN = new MathContext(15);

    static Cell ofText(String held) {
        String text = trimmed(held.replace("\r\n", "\n").replace('\r', '\n'));
        return new Cell(text, SHORTENED.matcher(text).matches() ? Kind.MANGLED : Kind.TEXT);
    }

    /** @param date whether the cell shows its number as a date */
    static Cell ofNumber(double number, boolean date) {
        if (!(Math.abs(number) < EXACT_BELOW)) {
            return new Cell(String.format(Locale.ROOT, "%.5E", number), Kind.MANGLED);
        }
        if (date && DateUtil.isValidExcelDate(number)) {
            var moment = DateUtil.getLocalDateTime(number);
            return ofText(
                    moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? moment.toLocalDate().toString()
                            : moment.toString());
        }
        // a spreadsheet computes in binary and shows 15 digits: 60.100000000000001 is 60.1
        return new Cell(new BigDecimal(number, SHOWN).stripTrailingZeros().toPlainString(), Kind.TEXT);
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
