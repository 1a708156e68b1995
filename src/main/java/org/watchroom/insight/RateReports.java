package org.watchroom.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Texts;

/** The figures of a cut as a document. */
@ApplicationScoped
@Transactional
public class RateReports {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private PassRates passRates;

    @Inject
    private Cutting cutting;

    @Inject
    private RateDrawing drawing;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    /**
     * PDF, with the same figures as the page of the cut.
     *
     * @throws Refused as {@link PassRates#funnel(Cut)}; {@code insight.report.missing-glyph} for a character that no font holds
     */
    @Permits(Permission.SEE_INSIGHT)
    public byte[] pdf(Cut cut, Grouping by, Locale language) {
        RateReport report = new RateReport(
                conditions(cut, language),
                cut.firstAttempt(),
                passRates.funnel(cut),
                by,
                passRates.groups(cut, by),
                LocalDate.now(clock.withZone(HERE)));
        return drawing.draw(report, language);
    }

    private List<RateReport.Condition> conditions(Cut cut, Locale language) {
        CutOptions options = cutting.options();
        List<RateReport.Condition> conditions = new ArrayList<>();
        if (cut.cohort() != null) {
            add(conditions, "cohort", passRates.title(cut.cohort()));
        }
        add(conditions, "programme", named(options.programmes(), cut.programme(), language));
        add(conditions, "institution", named(options.institutions(), cut.institution(), language));
        add(conditions, "instructor", named(options.instructors(), cut.instructor(), language));
        add(conditions, "district", cut.district());
        add(conditions, "colour", worded("people.risk.", cut.colour(), options.colours(), language));
        add(conditions, "level", worded("people.level.", cut.level(), options.levels(), language));
        add(conditions, "edition", cut.edition());
        add(conditions, "from", cut.from());
        add(conditions, "to", cut.to());
        return conditions;
    }

    private static void add(List<RateReport.Condition> conditions, String field, Object value) {
        if (value != null && !value.toString().isBlank()) {
            conditions.add(new RateReport.Condition(field, value.toString()));
        }
    }

    private static String named(List<CutOptions.Option> options, Long id, Locale language) {
        return options.stream()
                .filter(it -> id != null && it.id() == id)
                .map(it -> Texts.CHINESE.equals(language) ? it.zh() : it.en())
                .findFirst()
                .orElse(id == null ? null : id.toString());
    }

    /** A value that the cut does not offer stands as it is. */
    private String worded(String key, String value, List<String> known, Locale language) {
        return known.contains(value) ? texts.of(language, key + value) : value;
    }
}
