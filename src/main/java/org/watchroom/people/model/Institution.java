package org.watchroom.people.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.Refused;

/** A care home or another place whose control room must be staffed. */
@Entity
@Table(name = "institution")
public class Institution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String district;
    private String kind;
    private int beds;

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
    @JoinColumn(name = "institution_id", nullable = false)
    @OrderBy("name")
    private List<ControlRoom> rooms = new ArrayList<>();

    @Version
    private int version;

    protected Institution() {}

    /** @param beds how many it is licensed for, 0 or more */
    public Institution(String name, String district, String kind, int beds) {
        this.name = name;
        this.district = district;
        this.kind = kind;
        this.beds = beds;
    }

    /** Takes over what a form or a file says now. */
    public void isNow(String newName, String newDistrict, String newKind, int newBeds) {
        name = newName;
        district = newDistrict;
        kind = newKind;
        beds = newBeds;
    }

    /** @param linkageControl whether equipment can be started from the room automatically */
    public void addRoom(String roomName, boolean linkageControl, int shiftsPerDay, int peoplePerShift) {
        if (rooms.stream().anyMatch(room -> room.name().equals(roomName))) {
            throw new Refused("people.room.exists", roomName);
        }
        rooms.add(new ControlRoom(roomName, linkageControl, shiftsPerDay, peoplePerShift));
    }

    public void changeRoom(long roomId, String roomName, boolean linkageControl, int shiftsPerDay, int peoplePerShift) {
        if (rooms.stream().anyMatch(room -> room.id() != roomId && room.name().equals(roomName))) {
            throw new Refused("people.room.exists", roomName);
        }
        room(roomId).isNow(roomName, linkageControl, shiftsPerDay, peoplePerShift);
    }

    public void removeRoom(long roomId) {
        rooms.remove(room(roomId));
    }

    /** Refuses with {@code people.room.absent}. */
    public ControlRoom room(long roomId) {
        return rooms.stream()
                .filter(room -> room.id() == roomId)
                .findFirst()
                .orElseThrow(() -> Refused.absent("people.room.absent"));
    }

    /** Refuses with {@code people.changed-meanwhile} what was read before somebody else changed it. */
    public void refuseUnlessAt(int seenVersion) {
        if (version != seenVersion) {
            throw new Refused("people.changed-meanwhile");
        }
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String district() {
        return district;
    }

    public String kind() {
        return kind;
    }

    public int beds() {
        return beds;
    }

    public int version() {
        return version;
    }

    public List<ControlRoom> rooms() {
        return List.copyOf(rooms);
    }

    /** Whether all rooms are run alike, so that one line of a list can say how. */
    public boolean hasRoomsAlike() {
        return rooms.stream()
                        .map(room -> List.of(room.linkageControl(), room.shiftsPerDay(), room.peoplePerShift()))
                        .distinct()
                        .count()
                <= 1;
    }

    public boolean hasLinkageControl() {
        return rooms.stream().anyMatch(ControlRoom::linkageControl);
    }
}
