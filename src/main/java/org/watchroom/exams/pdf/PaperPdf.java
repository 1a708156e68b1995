package org.watchroom.exams.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchroom.exams.PaperDrawing;
import org.watchroom.exams.PaperFacts;
import org.watchroom.exams.PaperMedium;
import org.watchroom.exams.PaperSituation;
import org.watchroom.exams.ReceiptFacts;
import org.watchroom.platform.Texts;
import org.watchroom.platform.pdf.EmbeddedFonts;
import org.watchroom.platform.pdf.TaggedSheet;

/** Receipts, papers and keys. */
@ApplicationScoped
class PaperPdf implements PaperDrawing {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'xxx", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));
    private static final String MISSING = "exams.pdf.missing-glyph";
    private static final float CODE = 110;
    private static final int HALF = 32;
    private static final String BLANK = "_".repeat(20);

    @Inject
    private EmbeddedFonts fonts;

    @Inject
    private Texts texts;

    @Override
    public byte[] receipt(ReceiptFacts facts) {
        String title = both("exams.pdf.receipt");
        TaggedSheet sheet = new TaggedSheet(fonts.open(MISSING), title, "zh-CN", title);
        sheet.heading(title);
        fact(sheet, "exams.pdf.name", facts.name());
        if (facts.maskedIdentity() != null) {
            fact(sheet, "exams.pdf.identity", facts.maskedIdentity());
        }
        fact(
                sheet,
                "exams.pdf.sitting",
                facts.titleEn() == null ? facts.titleZh() : facts.titleZh() + " / " + facts.titleEn());
        fact(sheet, "exams.sitting.number", Integer.toString(facts.number()));
        fact(sheet, "exams.pdf.started", time(facts.startedAt()));
        fact(sheet, "exams.pdf.finished", time(facts.finishedAt()));
        fact(sheet, "exams.pdf.cause", both("exams.desk.say.cause-" + facts.cause()));
        fact(sheet, "exams.sitting.answered", facts.answered() + " / " + facts.questions());
        if (facts.reopened() > 0) {
            fact(sheet, "exams.pdf.reopened", Integer.toString(facts.reopened()));
        }
        fact(
                sheet,
                "exams.pdf.hash",
                facts.hash().substring(0, HALF) + " " + facts.hash().substring(HALF));
        sheet.code(facts.checkAddress(), both("exams.pdf.code"), CODE);
        sheet.quiet(said(Texts.CHINESE, "exams.pdf.check", facts.checkAddress().replaceFirst("[?].*", "")));
        sheet.quiet(said(Texts.ENGLISH, "exams.pdf.check", facts.checkAddress().replaceFirst("[?].*", "")));
        return sheet.close();
    }

    @Override
    public byte[] paper(PaperFacts facts, Locale language) {
        TaggedSheet sheet = begin(facts, "exams.pdf.paper", language);
        for (PaperFacts.Question question : facts.questions()) {
            facts.situations().stream()
                    .filter(it -> it.first() == question.no())
                    .forEach(it -> sheet.block(
                            shared(it, language),
                            figures(facts, it.media()),
                            with(sounds(it.media(), language), it.text().lines().toList())));
            sheet.block(
                    stem(question, language),
                    figures(facts, question.media()),
                    with(sounds(question.media(), language), options(question, language)));
        }
        return sheet.close();
    }

    @Override
    public byte[] key(PaperFacts facts, Locale language) {
        TaggedSheet sheet = begin(facts, "exams.pdf.key", language);
        facts.questions().forEach(it -> sheet.block(stem(it, language), List.of(), solution(it, language)));
        return sheet.close();
    }

    private static List<TaggedSheet.Figure> figures(PaperFacts facts, List<PaperMedium> media) {
        return media.stream()
                .filter(it -> facts.pictures().containsKey(it.sha256()))
                .map(it -> new TaggedSheet.Figure(facts.pictures().get(it.sha256()), it.description()))
                .toList();
    }

    private List<String> sounds(List<PaperMedium> media, Locale language) {
        return media.stream()
                .filter(it -> it.kind().equals("SOUND"))
                .map(it -> said(language, "exams.pdf.sound", it.description()))
                .toList();
    }

    private static List<String> with(List<String> first, List<String> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    private TaggedSheet begin(PaperFacts facts, String key, Locale language) {
        boolean chinese = Texts.CHINESE.equals(language) || facts.titleEn() == null;
        String title = said(language, key, chinese ? facts.titleZh() : facts.titleEn());
        String drawn = said(language, "exams.pdf.drawn", facts.blueprint(), Long.toString(facts.seed()));
        TaggedSheet sheet = new TaggedSheet(fonts.open(MISSING), title, language.toLanguageTag(), drawn);
        sheet.heading(title);
        sheet.quiet(drawn + "  " + said(language, "exams.pdf.attempt", Long.toString(facts.attempt())));
        sheet.quiet(said(language, "exams.pdf.size", facts.questions().size(), facts.minutes()));
        return sheet;
    }

    private String shared(PaperSituation situation, Locale language) {
        return situation.first() == situation.last()
                ? said(language, "exams.room.say.situation-one", situation.first())
                : said(language, "exams.room.say.situation-shared", situation.first(), situation.last());
    }

    private String stem(PaperFacts.Question question, Locale language) {
        return question.no() + ". " + question.stem() + " ("
                + said(language, "exams.room.say.kind-" + question.kind()) + ", "
                + said(language, "exams.pdf.points", question.points()) + ")";
    }

    private List<String> options(PaperFacts.Question question, Locale language) {
        if ("JUDGEMENT".equals(question.kind())) {
            return List.of(said(language, "exams.judgement.T") + "    " + said(language, "exams.judgement.F"));
        }
        if ("NUMERIC".equals(question.kind())) {
            return List.of(BLANK);
        }
        return question.options().stream()
                .map(it -> it.key() + ". " + it.text())
                .toList();
    }

    private List<String> solution(PaperFacts.Question question, Locale language) {
        List<String> lines = new ArrayList<>(options(question, language));
        lines.add(said(language, "exams.pdf.answer", answer(question, language)));
        lines.add(said(language, "exams.pdf.explanation", question.explanation()));
        lines.add(said(language, "exams.pdf.basis", question.basis()));
        return lines;
    }

    private String answer(PaperFacts.Question question, Locale language) {
        return switch (question.kind()) {
            case "JUDGEMENT" -> said(language, "exams.judgement." + question.answer());
            case "NUMERIC" -> question.answer();
            default -> question.answer().chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
        };
    }

    private void fact(TaggedSheet sheet, String key, String value) {
        sheet.fact(both(key), value);
    }

    private String both(String key) {
        return said(Texts.CHINESE, key) + " " + said(Texts.ENGLISH, key);
    }

    private String said(Locale language, String key, Object... arguments) {
        return texts.of(language, key, arguments);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
