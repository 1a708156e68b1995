package org.watchroom.exams.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.watchroom.exams.RoomFacts;
import org.watchroom.exams.RoomRules;
import org.watchroom.platform.web.Notices;

/** Where the invigilator sets seats, full screen and access code of a sitting. */
@Named
@ViewScoped
public class SittingRulesPage implements Serializable {

    @Inject
    private transient RoomRules rules;

    @Inject
    private transient Notices notices;

    private long id;
    private Integer seats;
    private boolean fullScreen;
    private transient String code;
    private transient RoomFacts room;

    public void load() {
        seats = getRoom().seats();
        fullScreen = getRoom().fullScreen();
    }

    public String rule() {
        rules.rule(id, seats, fullScreen);
        notices.doneThenRedirect("exams.rules.done");
        return "/exams/sitting-desk?faces-redirect=true&id=" + id;
    }

    public void renew() {
        code = rules.renewCode(id);
        room = null;
        notices.done("exams.rules.code-made");
    }

    public void drop() {
        rules.dropCode(id);
        room = null;
        notices.done("exams.rules.code-dropped");
    }

    public RoomFacts getRoom() {
        if (room == null) {
            room = rules.of(id);
        }
        return room;
    }

    /** The new code, on the one page that answers its making. */
    public String getCode() {
        return code;
    }

    public int getMost() {
        return RoomRules.MOST_SEATS;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public boolean isFullScreen() {
        return fullScreen;
    }

    public void setFullScreen(boolean fullScreen) {
        this.fullScreen = fullScreen;
    }
}
