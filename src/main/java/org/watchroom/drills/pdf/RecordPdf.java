package org.watchroom.drills.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.watchroom.drills.RecordDrawing;
import org.watchroom.drills.RecordRow;
import org.watchroom.drills.RecordView;
import org.watchroom.platform.Texts;
import org.watchroom.platform.pdf.EmbeddedFonts;
import org.watchroom.platform.pdf.TaggedSheet;

/** A drill record like the form on paper: what was asked, what was done, and lines to sign on. */
@ApplicationScoped
class RecordPdf implements RecordDrawing {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private EmbeddedFonts fonts;

    @Inject
    private Texts texts;

    @Override
    public byte[] record(RecordView record, Locale language) {
        return new Drawing(record, language).drawn();
    }

    private final class Drawing {

        private final RecordView record;
        private final RecordRow row;
        private final Locale language;
        private final TaggedSheet sheet;

        Drawing(RecordView record, Locale language) {
            this.record = record;
            this.language = language;
            row = record.row();
            String title = said("drills.pdf.title", either(row.titleZh(), row.titleEn()));
            sheet = new TaggedSheet(
                    fonts.open("drills.pdf.missing-glyph"),
                    title,
                    language.toLanguageTag(),
                    said("drills.pdf.number", row.id()) + "  " + row.trainee());
            sheet.heading(title);
        }

        byte[] drawn() {
            sheet.quiet(said("drills.pdf.number", row.id()) + "  "
                    + said("drills.record.lead", row.sheetCode(), record.sheetVersion(), time(record.startedAt())));
            if (row.correctedById() != null) {
                sheet.quiet(said("drills.pdf.replaced", row.correctedById()));
            }
            if (row.correctsId() != null) {
                sheet.quiet(said("drills.pdf.corrects", row.correctsId(), record.correctionReason()));
            }
            sheet.fact(said("drills.trainee"), row.trainee());
            sheet.fact(said("drills.verdict"), verdict());
            sheet.fact(
                    said("drills.points"),
                    plain(row.points()) + " " + said("drills.record.of-mark", plain(row.passMark())));
            sheet.fact(
                    said("drills.record.time"),
                    said("drills.record.of-time", clock(record.elapsedSeconds()), clock(record.totalSeconds())));
            if (record.deduction().signum() > 0) {
                sheet.fact(said("drills.record.deduction"), plain(record.deduction()));
            }
            sheet.fact(said("drills.grader"), said("drills.record.signed-by", row.grader(), time(row.signedAt())));
            if (record.fatal()) {
                sheet.fact(said("drills.record.whole-fatal"), record.fatalReason());
            }
            if (record.note() != null) {
                sheet.fact(said("drills.words"), record.note());
            }
            sheet.table(
                    List.of(
                            new TaggedSheet.Column(said("drills.no"), 7),
                            new TaggedSheet.Column(said("drills.item"), 55),
                            new TaggedSheet.Column(said("drills.result"), 16),
                            new TaggedSheet.Column(said("drills.worth"), 10),
                            new TaggedSheet.Column(said("drills.at"), 12)),
                    record.marks().stream().map(this::line).toList());
            sheet.signatures(List.of(said("drills.pdf.trainee-signs"), said("drills.pdf.grader-signs")));
            return sheet.close();
        }

        private String verdict() {
            return row.passed()
                    ? said("drills.passed")
                    : said(
                            "drills.pdf.failed",
                            row.causes().stream()
                                    .map(it -> said("drills.cause." + it))
                                    .collect(Collectors.joining(said("drills.and"))));
        }

        private List<String> line(RecordView.Mark mark) {
            List<String> item = new ArrayList<>();
            item.add((mark.star() ? "★ " : "") + either(mark.textZh(), mark.textEn()));
            if (mark.fatalZh() != null) {
                item.add(said("drills.fatal") + " " + either(mark.fatalZh(), mark.fatalEn()));
            }
            if (mark.reason() != null) {
                item.add(said("drills.pdf.words", mark.reason()));
            }
            String result = said("drills.result." + mark.result());
            return List.of(
                    Integer.toString(mark.no()),
                    String.join("\n", item),
                    mark.fatal() ? result + "\n" + said("drills.fatal-mark") : result,
                    plain(mark.points()),
                    clock(mark.atSecond()));
        }

        private String either(String zh, String en) {
            return Texts.ENGLISH.equals(language) ? en : zh;
        }

        private String said(String key, Object... arguments) {
            return texts.of(language, key, arguments);
        }
    }

    private static String clock(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
