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
import org.watchroom.drills.RecordPictures;
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
    public byte[] record(RecordView record, RecordPictures pictures, Locale language) {
        String title = texts.of(
                language,
                "drills.pdf.title",
                either(language, record.row().titleZh(), record.row().titleEn()));
        TaggedSheet sheet = sheet(
                title,
                language,
                texts.of(language, "drills.pdf.number", record.row().id()) + "  "
                        + record.row().trainee());
        sheet.heading(title);
        new Drawing(record, language, sheet).draw(pictures);
        return sheet.close();
    }

    /** Drawn twice: only then is it known on which page each record begins. */
    @Override
    public byte[] file(String cohort, List<Signed> records, Locale language) {
        List<Integer> pages = new ArrayList<>();
        file(cohort, records, language, pages);
        return file(cohort, records, language, pages);
    }

    /** @param pages where the records begin; empty the first time, and filled then */
    private byte[] file(String cohort, List<Signed> records, Locale language, List<Integer> pages) {
        String title = texts.of(language, "drills.pdf.file", cohort);
        TaggedSheet sheet = sheet(title, language, cohort);
        sheet.heading(title);
        sheet.quiet(texts.of(language, "drills.pdf.file-lead", records.size()));
        List<List<String>> contents = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            RecordRow row = records.get(i).record().row();
            contents.add(List.of(
                    row.trainee(),
                    row.sheetCode() + " " + either(language, row.titleZh(), row.titleEn()),
                    texts.of(language, row.passed() ? "drills.passed" : "drills.failed") + "  " + plain(row.points()),
                    time(row.signedAt()),
                    pages.isEmpty() ? "0" : pages.get(i).toString()));
        }
        sheet.table(
                List.of(
                        new TaggedSheet.Column(texts.of(language, "drills.trainee"), 18),
                        new TaggedSheet.Column(texts.of(language, "drills.sheet"), 36),
                        new TaggedSheet.Column(texts.of(language, "drills.verdict"), 18),
                        new TaggedSheet.Column(texts.of(language, "drills.signed"), 20),
                        new TaggedSheet.Column(texts.of(language, "drills.pdf.page"), 8)),
                contents);
        List<Integer> begun = new ArrayList<>();
        for (Signed signed : records) {
            RecordView record = signed.record();
            begun.add(sheet.part(record.row().trainee() + "  " + record.row().sheetCode() + " "
                    + either(language, record.row().titleZh(), record.row().titleEn())));
            new Drawing(record, language, sheet).draw(signed.pictures());
        }
        pages.clear();
        pages.addAll(begun);
        return sheet.close();
    }

    private TaggedSheet sheet(String title, Locale language, String foot) {
        return new TaggedSheet(fonts.open("drills.pdf.missing-glyph"), title, language.toLanguageTag(), foot);
    }

    private static String either(Locale language, String zh, String en) {
        return Texts.ENGLISH.equals(language) ? en : zh;
    }

    private final class Drawing {

        private final RecordView record;
        private final RecordRow row;
        private final Locale language;
        private final TaggedSheet sheet;

        Drawing(RecordView record, Locale language, TaggedSheet sheet) {
            this.record = record;
            this.language = language;
            this.sheet = sheet;
            row = record.row();
        }

        void draw(RecordPictures pictures) {
            sheet.quiet(said("drills.pdf.number", row.id()) + "  "
                    + said("drills.record.lead", row.sheetCode(), record.sheetVersion(), time(record.startedAt())));
            if (row.correctedById() != null) {
                sheet.quiet(said("drills.pdf.replaced", row.correctedById()));
            }
            if (row.correctsId() != null && !row.counts() && row.correctedById() == null) {
                sheet.quiet(said("drills.record.is-" + row.correctionState(), record.correctionReason()));
            } else if (row.correctsId() != null) {
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
            if (record.signing().traineeDidNot() != null) {
                sheet.fact(
                        said("drills.record.trainee-signature"),
                        said("drills.record.did-not-sign", record.signing().traineeDidNot()));
            }
            if (record.signing().provedBy() != null) {
                sheet.fact(
                        said("drills.record.grader-signature"),
                        said("drills.record.proved-by." + record.signing().provedBy()));
            }
            if (record.signing().isClockOff()) {
                sheet.fact(
                        said("drills.record.clock"),
                        said("drills.record.clock-off", record.signing().skewSeconds()));
            }
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
            for (RecordPictures.Photo photo : pictures.photos()) {
                String taken = said("drills.record.photo", photo.itemNo());
                sheet.block(taken, List.of(new TaggedSheet.Figure(photo.jpeg(), taken)), List.of());
            }
            byte[] signature = pictures.signature();
            sheet.signatures(List.of(
                    new TaggedSheet.SignatureLine(
                            said("drills.pdf.trainee-signs"),
                            signature == null
                                    ? null
                                    : new TaggedSheet.Figure(
                                            signature, said("drills.record.signature-of", row.trainee()))),
                    new TaggedSheet.SignatureLine(said("drills.pdf.grader-signs"), null)));
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
            return RecordPdf.either(language, zh, en);
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
