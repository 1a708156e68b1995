package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.insight.Cut;
import org.watchroom.insight.Funnel;
import org.watchroom.insight.GroupRate;
import org.watchroom.insight.Grouping;
import org.watchroom.insight.PassRates;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.SheetDownload;

/** Funnel and pass rate of a cut, whole and by groups; without a cut in the address, the latest cohort's. */
@Named
@RequestScoped
public class PassRatePage {

    private static final String ALL = "all";

    @Inject
    private PassRates passRates;

    @Inject
    private CutChoices choices;

    @Inject
    private Notices notices;

    @Inject
    private RateSheets sheets;

    private final CutFields cut = new CutFields();
    private String by;
    private Cut asked;
    private Grouping grouping;
    private Funnel funnel;
    private List<GroupRate> groups = List.of();

    /** A cut that cannot be made is said, and the latest cohort is shown. */
    public void load() {
        try {
            read();
        } catch (Refused refusal) {
            notices.refused(refusal);
            cut.clear();
            by = null;
            read();
        }
    }

    private void read() {
        if (cut.isEmpty() && !choices.getCohorts().isEmpty()) {
            cut.setCohort(String.valueOf(choices.getCohorts().get(0).id()));
        } else if (ALL.equals(cut.getCohort())) {
            cut.setCohort(null);
        }
        asked = cut.cut();
        grouping = by == null || by.isBlank()
                ? asked.cohort() == null ? Grouping.COHORT : Grouping.INSTITUTION
                : Grouping.named(by);
        if (!choices.getCohorts().isEmpty()) {
            funnel = asked.cohort() == null ? passRates.funnel(asked) : ofCohort();
            groups = passRates.groups(asked, grouping);
        }
    }

    private Funnel ofCohort() {
        passRates.funnel(asked.cohort());
        return passRates.funnel(asked);
    }

    /** The title of the cohort that is shown; null when several are. */
    public String getCohortTitle() {
        return asked.cohort() == null
                ? null
                : choices.getCohorts().stream()
                        .filter(it -> it.id() == asked.cohort())
                        .map(it -> it.title())
                        .findFirst()
                        .orElse(null);
    }

    public StreamedContent getWorkbook() {
        read();
        return SheetDownload.of(sheets.name(), SheetWriter.write(sheets.pages(asked, funnel, grouping, groups)));
    }

    public String name(GroupRate group) {
        return sheets.name(group, grouping);
    }

    public boolean isFunnelPlot() {
        return grouping == Grouping.INSTITUTION || grouping == Grouping.INSTRUCTOR;
    }

    public Plot getPlot() {
        return isFunnelPlot() ? Plot.funnel(groups, funnel.passRate()) : Plot.trend(groups, funnel.passRate());
    }

    public CutFields getCut() {
        return cut;
    }

    public Funnel getFunnel() {
        return funnel;
    }

    public List<GroupRate> getGroups() {
        return groups;
    }

    /** Fewer people than this are not compared. */
    public int getFewest() {
        return PassRates.FEWEST;
    }

    public String getBy() {
        return grouping == null ? by : grouping.key();
    }

    public void setBy(String by) {
        this.by = by;
    }
}
