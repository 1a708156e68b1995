package org.watchroom.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.watchroom.insight.Cut;
import org.watchroom.insight.Funnel;
import org.watchroom.insight.GroupRate;
import org.watchroom.insight.Grouping;
import org.watchroom.insight.Rate;
import org.watchroom.platform.Texts;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;

/** The figures of a cut as a workbook: rates are numbers from 0 to 1, so that a reader can reckon with them. */
@ApplicationScoped
public class RateSheets {

    private static final int DIGITS = 6;

    @Inject
    private PageTexts texts;

    @Inject
    private Texts words;

    @Inject
    private LanguageChoice language;

    String name() {
        return texts.get("insight.pass-rate.title");
    }

    List<SheetWriter.Page> pages(Cut cut, Funnel funnel, Grouping by, List<GroupRate> groups) {
        return List.of(
                new SheetWriter.Page(
                        texts.get("insight.pass-rate.funnel"),
                        headings("insight.pass-rate.step"),
                        funnel.steps().stream()
                                .map(it -> row(texts.get("insight.step." + it.step()), it.rate()))
                                .toList()),
                new SheetWriter.Page(
                        texts.get("insight.by." + by.key()),
                        headings("insight.by." + by.key()),
                        groups.stream().map(it -> row(name(it, by), it.rate())).toList()),
                new SheetWriter.Page(
                        texts.get("insight.cut.title"),
                        List.of(texts.get("insight.cut.title"), texts.get("insight.cut.is")),
                        what(cut)));
    }

    /** What a group is called; a colour and a level by their words. */
    String name(GroupRate group, Grouping by) {
        return group.name(by, words, language.getLocale());
    }

    private List<String> headings(String first) {
        return List.of(
                texts.get(first),
                texts.get("insight.pass-rate.count"),
                texts.get("insight.pass-rate.denominator"),
                texts.get("insight.pass-rate.rate"),
                texts.get("insight.cut.low"),
                texts.get("insight.cut.high"));
    }

    private static List<Object> row(String name, Rate rate) {
        return Arrays.asList(
                name,
                rate.count(),
                rate.denominator(),
                rounded(rate.rate()),
                rounded(rate.low()),
                rounded(rate.high()));
    }

    private List<List<Object>> what(Cut cut) {
        return List.of(
                line("cohort", cut.cohort()),
                line("programme", cut.programme()),
                line("institution", cut.institution()),
                line("instructor", cut.instructor()),
                line("district", cut.district()),
                line("colour", cut.colour()),
                line("level", cut.level()),
                line("edition", cut.edition()),
                line("from", cut.from()),
                line("to", cut.to()),
                line("attempt", texts.get(cut.firstAttempt() ? "insight.cut.first" : "insight.cut.latest")));
    }

    private List<Object> line(String field, Object value) {
        return Arrays.asList(texts.get("insight.cut." + field), value);
    }

    private static BigDecimal rounded(Double share) {
        return share == null ? null : BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
