package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.watchroom.insight.CohortRate;
import org.watchroom.insight.CutOptions;
import org.watchroom.insight.Cutting;
import org.watchroom.insight.Grouping;
import org.watchroom.insight.PassRates;

/** What a cut can be made of, read once a page. */
@Named
@RequestScoped
public class CutChoices {

    @Inject
    private PassRates passRates;

    @Inject
    private Cutting cutting;

    private List<CohortRate> cohorts;
    private CutOptions options;

    /** The latest first. */
    public List<CohortRate> getCohorts() {
        if (cohorts == null) {
            cohorts = passRates.cohorts();
        }
        return cohorts;
    }

    public CutOptions getOptions() {
        if (options == null) {
            options = cutting.options();
        }
        return options;
    }

    public List<String> getGroupings() {
        return Stream.of(Grouping.values()).map(Grouping::key).toList();
    }
}
