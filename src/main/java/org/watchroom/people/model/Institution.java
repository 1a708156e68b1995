package org.watchroom.people.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

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

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "institution_id", nullable = false)
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

    /** @param linkageControl whether equipment can be started from the room automatically */
    public void addRoom(String roomName, boolean linkageControl) {
        rooms.add(new ControlRoom(roomName, linkageControl));
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

    public int rooms() {
        return rooms.size();
    }

    public boolean hasLinkageControl() {
        return rooms.stream().anyMatch(ControlRoom::linkageControl);
    }
}
