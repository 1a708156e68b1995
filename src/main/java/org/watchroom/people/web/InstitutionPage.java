package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.people.InstitutionDetail;
import org.watchroom.people.InstitutionKeeping;
import org.watchroom.people.Institutions;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** One institution: what is kept of it, its rooms, and the history of its risk colour. */
@Named
@ViewScoped
public class InstitutionPage implements Serializable {

    @Inject
    private Institutions institutions;

    @Inject
    private InstitutionKeeping keeping;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private long id;
    private String colour;
    private LocalDate ratedOn;
    private String reason;
    private InstitutionDetail.Room seen;
    private Differences differences = new Differences();
    private String roomName;
    private boolean linkage;
    private int shifts = 3;
    private int staff = 2;
    private transient InstitutionDetail detail;

    public InstitutionDetail getDetail() {
        if (detail == null) {
            detail = institutions.detail(id);
        }
        return detail;
    }

    public List<String> getColours() {
        return institutions.colours();
    }

    public String rate() {
        keeping.rate(id, colour, ratedOn, reason);
        notices.doneThenRedirect("people.risk.rated");
        return self();
    }

    /** Opens the form with that room's values. */
    public void edit(InstitutionDetail.Room room) {
        seen = room;
        roomName = room.name();
        linkage = room.linkageControl();
        shifts = room.shiftsPerDay();
        staff = room.peoplePerShift();
    }

    public String keepRoom() {
        try {
            if (seen == null) {
                keeping.addRoom(id, roomName, linkage, shifts, staff);
            } else {
                keeping.changeRoom(id, seen, roomName, linkage, shifts, staff);
            }
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("people.changed-meanwhile")) {
                compare();
            }
            return null;
        }
        notices.doneThenRedirect("people.room.kept");
        return self();
    }

    /** Shows both; keeping it again is a choice between them. */
    private void compare() {
        detail = null;
        long room = seen.id();
        seen = getDetail().rooms().stream()
                .filter(it -> it.id() == room)
                .findFirst()
                .orElseThrow();
        differences = new Differences()
                .and("people.room.name", seen.name(), roomName)
                .and("people.institution.linkage", linkageOf(seen.linkageControl()), linkageOf(linkage))
                .and("people.room.shifts", seen.shiftsPerDay(), shifts)
                .and("people.room.people", seen.peoplePerShift(), staff);
    }

    private String linkageOf(boolean there) {
        return texts.of(there ? "people.institution.linkage-yes" : "people.institution.linkage-no");
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public String removeRoom() {
        keeping.removeRoom(id, seen.id());
        notices.doneThenRedirect("people.room.removed");
        return self();
    }

    private String self() {
        return "/people/institution.xhtml?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public LocalDate getRatedOn() {
        return ratedOn;
    }

    public void setRatedOn(LocalDate ratedOn) {
        this.ratedOn = ratedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getRoomId() {
        return seen == null ? 0 : seen.id();
    }

    public String getRoomName() {
        return roomName;
    }

    public void setRoomName(String roomName) {
        this.roomName = roomName;
    }

    public boolean isLinkage() {
        return linkage;
    }

    public void setLinkage(boolean linkage) {
        this.linkage = linkage;
    }

    public int getShifts() {
        return shifts;
    }

    public void setShifts(int shifts) {
        this.shifts = shifts;
    }

    public int getStaff() {
        return staff;
    }

    public void setStaff(int staff) {
        this.staff = staff;
    }
}
