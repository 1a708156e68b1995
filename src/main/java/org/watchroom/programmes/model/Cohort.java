package org.watchroom.programmes.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.watchroom.kernel.Refused;

/** People who are trained together, from one day to another, at one place. */
@Entity
@Table(name = "cohort")
public class Cohort {

    /** Youngest age at the start, in years: 2026 standard, requirements for level five ("年满 18 周岁"). */
    public static final int YOUNGEST = 18;

    private static final int LONGEST_DAYS = 3 * 366;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "programme_id")
    private long programmeId;

    private String title;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String place;

    @Version
    private int version;

    protected Cohort() {}

    /** Refuses with {@code programmes.cohort.dates} unless it ends on or after its start, within three years. */
    public Cohort(long programmeId, String title, LocalDate startsOn, LocalDate endsOn, String place) {
        if (endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusDays(LONGEST_DAYS))) {
            throw Refused.input("programmes.cohort.dates");
        }
        this.programmeId = programmeId;
        this.title = title;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.place = place;
    }

    /** Whether somebody born on that day is old enough when the cohort starts. */
    public boolean isOpenToBornOn(LocalDate birthDate) {
        return !birthDate.plusYears(YOUNGEST).isAfter(startsOn);
    }

    public long id() {
        return id;
    }

    public long programmeId() {
        return programmeId;
    }

    public String title() {
        return title;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public String place() {
        return place;
    }
}
