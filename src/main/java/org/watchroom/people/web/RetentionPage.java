package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.watchroom.people.DryRun;
import org.watchroom.people.Retention;
import org.watchroom.people.RetentionRule;
import org.watchroom.people.RetentionRun;
import org.watchroom.platform.web.PageTexts;

/** How long what is kept, and how a rule is told on any page. */
@Named
@RequestScoped
public class RetentionPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private Retention retention;

    @Inject
    private PageTexts texts;

    private List<DryRun> dryRuns;
    private List<RetentionRun> runs;

    public List<DryRun> getDryRuns() {
        if (dryRuns == null) {
            dryRuns = retention.dryRuns();
        }
        return dryRuns;
    }

    public List<RetentionRun> getRuns() {
        if (runs == null) {
            runs = retention.runs();
        }
        return runs;
    }

    /** Such as "6 months after the device was last seen". */
    public String period(RetentionRule rule) {
        return texts.of("people.retention.period", rule.months(), texts.of(rule.code() + "-since"));
    }

    public String basis(RetentionRule rule) {
        return rule.basis() == null ? texts.of(rule.code() + "-basis") : rule.basis();
    }

    public String time(TemporalAccessor moment) {
        return TIME.format(moment);
    }
}
