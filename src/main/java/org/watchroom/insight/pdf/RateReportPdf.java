package org.watchroom.insight.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.watchroom.insight.Funnel;
import org.watchroom.insight.GroupRate;
import org.watchroom.insight.PassRates;
import org.watchroom.insight.Rate;
import org.watchroom.insight.RateDrawing;
import org.watchroom.insight.RateReport;
import org.watchroom.platform.Texts;
import org.watchroom.platform.pdf.EmbeddedFonts;
import org.watchroom.platform.pdf.TaggedSheet;
import org.watchroom.platform.pdf.TaggedSheet.Column;

/** A report of the pass rate: the rate, the steps, who stopped before the examination, and the groups. */
@ApplicationScoped
class RateReportPdf implements RateDrawing {

    /** More would not fit on a page. */
    private static final int BARS_A_PICTURE = 25;

    @Inject
    private EmbeddedFonts fonts;

    @Inject
    private Texts texts;

    @Override
    public byte[] draw(RateReport report, Locale language) {
        return new Page(report, language).drawn();
    }

    /** One report in one language. */
    private final class Page {

        private final RateReport report;
        private final Locale language;
        private final TaggedSheet sheet;

        private Page(RateReport report, Locale language) {
            this.report = report;
            this.language = language;
            String day = say("insight.report.day", report.day());
            this.sheet = new TaggedSheet(
                    fonts.open("insight.report.missing-glyph"),
                    say("insight.pass-rate.title"),
                    language.toLanguageTag(),
                    day);
            sheet.heading(say("insight.pass-rate.title"));
            sheet.quiet(day);
        }

        private byte[] drawn() {
            whose();
            headline();
            steps();
            apart();
            if (!report.groups().isEmpty()) {
                groups();
            }
            return sheet.close();
        }

        private void whose() {
            String conditions = report.conditions().stream()
                    .map(it -> say("insight.cut." + it.field()) + ": " + it.value())
                    .collect(Collectors.joining(" · "));
            sheet.fact(say("insight.cut.title"), conditions.isEmpty() ? say("insight.report.everybody") : conditions);
            sheet.quiet(say("insight.cut.attempt") + ": "
                    + say(report.firstAttempt() ? "insight.cut.first" : "insight.cut.latest"));
        }

        private void headline() {
            Rate rate = report.funnel().passRate();
            if (rate.denominator() == 0) {
                sheet.fact(say("insight.pass-rate.headline"), say("insight.report.nobody"));
            } else {
                sheet.fact(
                        say("insight.pass-rate.headline"),
                        say("insight.headline", rate.count(), rate.denominator(), rate.rate()) + " (" + range(rate)
                                + ")");
                sheet.quiet(say("insight.pass-rate.interval", rate.low(), rate.high()));
            }
        }

        private void steps() {
            List<Funnel.FunnelStep> steps = report.funnel().steps();
            sheet.section(say("insight.pass-rate.funnel"));
            sheet.quiet(say("insight.pass-rate.funnel-lead"));
            sheet.bars(
                    steps.stream().map(it -> bar(name(it), it.rate())).toList(),
                    steps.stream().map(it -> name(it) + " " + it.rate().count()).collect(Collectors.joining(", ")));
            sheet.table(
                    List.of(
                            new Column(say("insight.pass-rate.step"), 4),
                            new Column(say("insight.pass-rate.count"), 2),
                            new Column(say("insight.pass-rate.denominator"), 2),
                            new Column(say("insight.pass-rate.rate"), 2),
                            new Column(say("insight.pass-rate.ci"), 3),
                            new Column(say("insight.pass-rate.of-before"), 2)),
                    steps.stream().map(this::row).toList());
        }

        private List<String> row(Funnel.FunnelStep step) {
            boolean first = step == report.funnel().steps().get(0);
            return List.of(
                    name(step),
                    String.valueOf(step.rate().count()),
                    String.valueOf(step.rate().denominator()),
                    percent(step.rate().rate()),
                    first ? say("insight.unknown") : range(step.rate()),
                    first ? say("insight.unknown") : percent(step.ofBefore()));
        }

        private void apart() {
            Funnel.Apart apart = report.funnel().apart();
            sheet.fact(
                    say("insight.pass-rate.apart"),
                    String.join(
                            " · ",
                            count("not-eligible", apart.notEligible()),
                            count("not-registered", apart.notRegistered()),
                            count("absent", apart.absent()),
                            count("not-recorded", apart.notRecorded()),
                            count("withdrawn", apart.withdrawn())));
        }

        private String count(String step, long people) {
            return say("insight.step." + step) + " " + people;
        }

        private void groups() {
            String heading = say("insight.by." + report.by().key());
            sheet.part(heading);
            sheet.quiet(say("insight.by.lead", PassRates.FEWEST));
            List<TaggedSheet.Bar> bars = new ArrayList<>();
            List<List<String>> rows = new ArrayList<>();
            for (GroupRate group : report.groups()) {
                String no = String.valueOf(rows.size() + 1);
                if (!group.tooFew()) {
                    bars.add(bar(no, group.rate()));
                }
                rows.add(List.of(
                        no,
                        group.name(report.by(), texts, language),
                        say("insight.share", group.rate().count(), group.rate().denominator()),
                        group.tooFew()
                                ? say("insight.unknown")
                                : percent(group.rate().rate()),
                        group.tooFew() ? say("insight.unknown") : range(group.rate()),
                        say("insight.by.beside." + group.beside())));
            }
            if (bars.size() > 1) {
                for (int i = 0; i < bars.size(); i += BARS_A_PICTURE) {
                    List<TaggedSheet.Bar> some = bars.subList(i, Math.min(bars.size(), i + BARS_A_PICTURE));
                    sheet.bars(some, say("insight.report.groups-alternative", some.size()));
                }
            }
            sheet.table(
                    List.of(
                            new Column(say("insight.report.no"), 1),
                            new Column(heading, 5),
                            new Column(
                                    say("insight.pass-rate.certified") + " / " + say("insight.pass-rate.trained"), 3),
                            new Column(say("insight.pass-rate.rate"), 2),
                            new Column(say("insight.pass-rate.ci"), 3),
                            new Column(say("insight.by.beside"), 3)),
                    rows);
        }

        private TaggedSheet.Bar bar(String name, Rate rate) {
            return rate.rate() == null
                    ? new TaggedSheet.Bar(name, 0, 0, 0, say("insight.unknown"))
                    : new TaggedSheet.Bar(
                            name, rate.rate(), rate.low(), rate.high(), rate.count() + " · " + percent(rate.rate()));
        }

        private String name(Funnel.FunnelStep step) {
            return say("insight.step." + step.step());
        }

        private String percent(Double share) {
            return share == null ? say("insight.unknown") : say("insight.percent", share);
        }

        private String range(Rate rate) {
            return rate.low() == null ? say("insight.unknown") : say("insight.range", rate.low(), rate.high());
        }

        private String say(String key, Object... arguments) {
            return texts.of(language, key, arguments);
        }
    }
}
