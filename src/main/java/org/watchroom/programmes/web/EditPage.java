package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.CohortPlanning.Instructor;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;

/** Where dates, place, seats and instructors of a cohort are changed. */
@Named
@ViewScoped
public class EditPage implements Serializable {

    @Inject
    private transient Cohorts cohorts;

    @Inject
    private transient CohortPlanning planning;

    @Inject
    private transient Programmes programmes;

    @Inject
    private transient Notices notices;

    private long id;
    private Integer seen;
    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String place;
    private Integer seats;
    private List<Long> instructors;
    private Differences differences = new Differences();
    private transient CohortFacts cohort;

    /** The cohort as it is; the fields begin with what it says. */
    public CohortFacts getCohort() {
        if (cohort == null) {
            cohort = cohorts.facts(id);
            if (seen == null) {
                seen = cohort.version();
                title = cohort.title();
                startsOn = cohort.startsOn();
                endsOn = cohort.endsOn();
                place = cohort.place();
                seats = cohort.seats();
                instructors = new ArrayList<>(
                        planning.instructors(id).stream().map(Instructor::id).toList());
            }
        }
        return cohort;
    }

    public int getNewest() {
        return programmes.newest(getCohort().programmeId());
    }

    public List<Instructor> getChoices() {
        return planning.choices();
    }

    public String save() {
        int movedUp;
        try {
            movedUp = planning.change(id, seen, new CohortPlanning.Plan(title, startsOn, endsOn, place, seats));
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("programmes.cohort.stale")) {
                compare();
            }
            return null;
        }
        notices.doneThenRedirect(
                movedUp == 0 ? "programmes.cohort.saved" : "programmes.cohort.saved-moved-up", title.strip(), movedUp);
        return self();
    }

    /** Shows both; saving again is a choice between them. */
    private void compare() {
        CohortFacts now = cohorts.facts(id);
        seen = now.version();
        differences = new Differences()
                .and("programmes.cohort.title", now.title(), title)
                .and("programmes.cohort.starts", now.startsOn(), startsOn)
                .and("programmes.cohort.ends", now.endsOn(), endsOn)
                .and("programmes.cohort.place", now.place(), place)
                .and("programmes.cohort.seats-field", now.seats(), seats);
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public String appoint() {
        planning.appoint(id, instructors == null ? List.of() : instructors);
        notices.doneThenRedirect("programmes.instructors.saved");
        return self();
    }

    public String followNewest() {
        notices.doneThenRedirect("programmes.cohort.follows", planning.followNewest(id));
        return self();
    }

    private String self() {
        return "/programmes/edit.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public List<Long> getInstructors() {
        return instructors;
    }

    public void setInstructors(List<Long> instructors) {
        this.instructors = instructors;
    }
}
