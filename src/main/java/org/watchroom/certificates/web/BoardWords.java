package org.watchroom.certificates.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.watchroom.certificates.BoardCell;
import org.watchroom.certificates.BoardColumn;
import org.watchroom.certificates.Standing;
import org.watchroom.platform.web.PageTexts;

/** What a cell of the board says, and where it leads. Each word is looked up once, however many cells say it. */
final class BoardWords {

    private final PageTexts texts;
    private final String root;
    private final Map<Standing, String> words = new EnumMap<>(Standing.class);
    private final String ready;

    BoardWords(PageTexts texts, String root) {
        this.texts = texts;
        this.root = root;
        for (Standing standing : Standing.values()) {
            words.put(standing, texts.of("certificates.standing." + standing));
        }
        ready = texts.of("certificates.board.ready");
    }

    String word(Standing standing) {
        return words.get(standing);
    }

    /** A certificate that is under way only waits to be issued. */
    String word(BoardColumn column, Standing standing) {
        boolean isReady = column.kind() == BoardColumn.Kind.CERTIFICATE && standing == Standing.UNDER_WAY;
        return isReady ? ready : words.get(standing);
    }

    String kind(BoardColumn it) {
        return texts.of("certificates.column." + it.kind());
    }

    /** Empty where the kind says it all. */
    String title(BoardColumn it) {
        return it.titleZh() == null ? "" : texts.either(it.titleZh(), it.titleEn());
    }

    Cell cell(BoardColumn column, BoardCell cell, long cohort) {
        String title = title(column);
        return new Cell(
                title.isEmpty() ? kind(column) : title,
                cell.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                word(column, cell.standing()),
                detail(column, cell),
                root + address(column, cell, cohort));
    }

    private static String detail(BoardColumn column, BoardCell cell) {
        return switch (column.kind()) {
            case COURSE, HOURS -> cell.standing() == Standing.UNDER_WAY ? cell.done() + "/" + cell.needed() : "";
            case MOCK, DRILL ->
                points(cell.best())
                        + (cell.standing() == Standing.UNDER_WAY ? " · " + cell.done() + "/" + cell.needed() : "");
            case CERTIFICATE, NATIONAL -> "";
        };
    }

    private static String points(BigDecimal best) {
        return best == null ? "" : best.stripTrailingZeros().toPlainString();
    }

    private static String address(BoardColumn column, BoardCell cell, long cohort) {
        return switch (column.kind()) {
            case COURSE -> "/courses/course.xhtml?code=" + encoded(column.code());
            case HOURS -> "/programmes/timetable.xhtml?cohort=" + cohort;
            case MOCK -> cell.proof() == null ? "/exams/sittings.xhtml" : "/exams/sitting.xhtml?id=" + cell.proof();
            case DRILL -> cell.proof() == null ? "/drills/sheets.xhtml" : "/drills/record.xhtml?id=" + cell.proof();
            case CERTIFICATE ->
                cell.number() == null
                        ? "/certificates/issue.xhtml?cohort=" + cohort
                        : "/verify.xhtml?n=" + encoded(cell.number());
            case NATIONAL -> "/certificates/national.xhtml";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @param label what the column is called
     * @param look the state as a class of the style sheet
     * @param detail figures beside the word; may be empty
     */
    public record Cell(String label, String look, String word, String detail, String href) {}
}
