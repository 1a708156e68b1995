package org.watchroom.exams.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.exams.ExtraTime;
import org.watchroom.exams.ExtraTimes;
import org.watchroom.kernel.Reason;
import org.watchroom.platform.web.Notices;

/** Where a person is given more time. */
@Named
@ViewScoped
public class ExtraTimePage implements Serializable {

    @Inject
    private transient ExtraTime extraTime;

    @Inject
    private transient Notices notices;

    private long id;
    private Long person;
    private Integer minutes;
    private String reason;
    private transient ExtraTimes times;

    public String grant() {
        extraTime.grant(id, person, minutes, new Reason(reason));
        notices.doneThenRedirect("exams.extra.done", name(), minutes);
        return "/exams/sitting?faces-redirect=true&id=" + id;
    }

    private String name() {
        return getTimes().people().stream()
                .filter(it -> it.id() == person)
                .map(ExtraTimes.Person::name)
                .findFirst()
                .orElse("");
    }

    public ExtraTimes getTimes() {
        if (times == null) {
            times = extraTime.of(id);
        }
        return times;
    }

    public int getMost() {
        return ExtraTime.MOST_MINUTES;
    }

    public int getLongest() {
        return Reason.LONGEST;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
