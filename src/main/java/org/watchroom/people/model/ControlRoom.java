package org.watchroom.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A fire control room (消防控制室) and how it is staffed. GB 25201 asks for a watch round the clock with at least two people a
 * shift; the columns for that begin with these figures.
 */
@Entity
@Table(name = "control_room")
public class ControlRoom {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "linkage_control")
    private boolean linkageControl;

    @Column(name = "people_per_shift")
    private int peoplePerShift = 2;

    @Column(name = "shifts_per_day")
    private int shiftsPerDay = 3;

    @Version
    private int version;

    protected ControlRoom() {}

    ControlRoom(String name, boolean linkageControl, int shiftsPerDay, int peoplePerShift) {
        isNow(name, linkageControl, shiftsPerDay, peoplePerShift);
    }

    final void isNow(String newName, boolean nowLinkageControl, int nowShiftsPerDay, int nowPeoplePerShift) {
        name = newName;
        linkageControl = nowLinkageControl;
        shiftsPerDay = nowShiftsPerDay;
        peoplePerShift = nowPeoplePerShift;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whether equipment can be started from the room automatically. */
    public boolean linkageControl() {
        return linkageControl;
    }

    public int shiftsPerDay() {
        return shiftsPerDay;
    }

    public int peoplePerShift() {
        return peoplePerShift;
    }

    /** People on watch in 24 hours, nobody twice. */
    public int posts() {
        return shiftsPerDay * peoplePerShift;
    }
}
