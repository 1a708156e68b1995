package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.insight.FunnelPerson;
import org.watchroom.insight.PassRates;
import org.watchroom.kernel.PageOf;

/** The people behind a count of the funnel. */
@Named
@RequestScoped
public class FunnelPeoplePage {

    @Inject
    private PassRates passRates;

    private final CutFields cut = new CutFields();
    private String step;
    private int page = 1;
    private PageOf<FunnelPerson> people;

    public void load() {
        people = passRates.people(cut.cut(), step, Math.max(1, page));
    }

    public CutFields getCut() {
        return cut;
    }

    public PageOf<FunnelPerson> getPeople() {
        return people;
    }

    public long getPages() {
        return (people.total() + PassRates.PAGE - 1) / PassRates.PAGE;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
