package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.watchroom.platform.web.Notices;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;

/** Opens a cohort. */
@Named
@RequestScoped
public class CreatePage {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    @Inject
    private Notices notices;

    private long programme;
    private String title;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String place;
    private Integer seats;

    public String open() {
        long id = cohorts.open(programme, title, startsOn, endsOn, place, seats);
        notices.doneThenRedirect("programmes.cohort.created", title.strip());
        return "/programmes/cohort.xhtml?faces-redirect=true&id=" + id;
    }

    public List<ProgrammeFacts> getProgrammes() {
        return programmes.all();
    }

    public long getProgramme() {
        return programme;
    }

    public void setProgramme(long programme) {
        this.programme = programme;
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
}
