package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.insight.CohortRate;
import org.watchroom.insight.Cut;
import org.watchroom.insight.Moved;
import org.watchroom.insight.PassRates;
import org.watchroom.insight.Shift;
import org.watchroom.insight.Shifts;

/** Two cohorts beside each other, and what moved the rate; without any in the address, the latest two. */
@Named
@RequestScoped
public class ComparePage {

    @Inject
    private PassRates passRates;

    @Inject
    private Shifts shifts;

    @Inject
    private CutChoices choices;

    private Long from;
    private Long to;
    private Moved moved;
    private List<Shift> topics = List.of();
    private List<Shift> stars = List.of();

    public void load() {
        List<CohortRate> cohorts = choices.getCohorts();
        if (cohorts.size() > 1) {
            from = from == null ? (Long) cohorts.get(1).id() : from;
            to = to == null ? (Long) cohorts.get(0).id() : to;
            passRates.funnel(from);
            passRates.funnel(to);
            moved = passRates.moved(Cut.ofCohort(from), Cut.ofCohort(to));
            topics = shifts.topics(from, to);
            stars = shifts.stars(from, to);
        }
    }

    /** Null while there are not two cohorts. */
    public Moved getMoved() {
        return moved;
    }

    /** Null when one of both rates cannot be told. */
    public Double getDifference() {
        return moved.from().rate() == null || moved.to().rate() == null
                ? null
                : (Double) (moved.to().rate() - moved.from().rate());
    }

    public List<Shift> getTopics() {
        return topics;
    }

    public List<Shift> getStars() {
        return stars;
    }

    public String getFromTitle() {
        return title(from);
    }

    public String getToTitle() {
        return title(to);
    }

    private String title(Long cohort) {
        return choices.getCohorts().stream()
                .filter(it -> cohort != null && it.id() == cohort)
                .map(CohortRate::title)
                .findFirst()
                .orElse(null);
    }

    public Steps getSteps() {
        return new Steps(moved);
    }

    public Long getFrom() {
        return from;
    }

    public void setFrom(Long from) {
        this.from = from;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }
}
