package org.watchroom.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.watchroom.people.InstitutionDetail;
import org.watchroom.people.InstitutionKeeping;
import org.watchroom.people.Institutions;
import org.watchroom.platform.web.Notices;

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

    private long id;
    private String colour;
    private LocalDate ratedOn;
    private String reason;
    private long roomId;
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
        roomId = room.id();
        roomName = room.name();
        linkage = room.linkageControl();
        shifts = room.shiftsPerDay();
        staff = room.peoplePerShift();
    }

    public String keepRoom() {
        if (roomId == 0) {
            keeping.addRoom(id, roomName, linkage, shifts, staff);
        } else {
            keeping.changeRoom(id, roomId, roomName, linkage, shifts, staff);
        }
        notices.doneThenRedirect("people.room.kept");
        return self();
    }

    public String removeRoom() {
        keeping.removeRoom(id, roomId);
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
        return roomId;
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
