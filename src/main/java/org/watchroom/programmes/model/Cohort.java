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

    /** Most seats of one cohort. */
    public static final int MOST_SEATS = 5000;

    private static final int LONGEST_DAYS = 3 * 366;
    private static final int LATEST_YEAR = 9999;

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

    @Column(name = "requirements_no")
    private int requirementsNo;

    private Integer seats;

    @Version
    private int version;

    protected Cohort() {}

    /**
     * @param requirementsNo the version of what its programme requires
     * @throws Refused {@code programmes.cohort.dates} unless it ends on or after its start, within three years, and in a
     *     year of four digits
     */
    public Cohort(
            long programmeId, int requirementsNo, String title, LocalDate startsOn, LocalDate endsOn, String place) {
        this.programmeId = programmeId;
        this.requirementsNo = requirementsNo;
        isHeld(title, startsOn, endsOn, place);
    }

    /** Gives it a title, dates and place. Refuses with {@code programmes.cohort.dates} as at its beginning. */
    public void isHeld(String newTitle, LocalDate first, LocalDate last, String where) {
        if (first.getYear() < 1
                || last.getYear() > LATEST_YEAR
                || last.isBefore(first)
                || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw Refused.input("programmes.cohort.dates");
        }
        title = newTitle;
        startsOn = first;
        endsOn = last;
        place = where;
    }

    /**
     * Says how many may be enrolled.
     *
     * @param number null for as many as come
     * @throws Refused {@code programmes.cohort.seats}, or {@code programmes.cohort.seats-taken} when more are enrolled
     */
    public void has(Integer number, int enrolled) {
        if (number != null && (number < 1 || number > MOST_SEATS)) {
            throw Refused.input("programmes.cohort.seats", MOST_SEATS);
        }
        if (number != null && number < enrolled) {
            throw new Refused("programmes.cohort.seats-taken", enrolled);
        }
        seats = number;
    }

    /** Follows another version of the requirements; refuses with {@code programmes.cohort.begun} once it has begun. */
    public void follows(int number, LocalDate today) {
        if (!today.isBefore(startsOn)) {
            throw new Refused("programmes.cohort.begun", title);
        }
        requirementsNo = number;
    }

    /** Whether one more has a seat when so many are enrolled. */
    public boolean hasRoomBeside(int enrolled) {
        return seats == null || enrolled < seats;
    }

    /** How many of so many newcomers get a seat when so many are enrolled. */
    public int roomFor(int newcomers, int enrolled) {
        return seats == null ? newcomers : Math.min(newcomers, Math.max(0, seats - enrolled));
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

    public int requirementsNo() {
        return requirementsNo;
    }

    public Integer seats() {
        return seats;
    }

    public int version() {
        return version;
    }
}
