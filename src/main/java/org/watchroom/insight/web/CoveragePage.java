package org.watchroom.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.watchroom.insight.Coverage;
import org.watchroom.insight.CoverageReport;
import org.watchroom.insight.RoomPeople;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;

/** Which control rooms certified people can man, and who stands behind one room's figures. */
@Named
@RequestScoped
public class CoveragePage {

    @Inject
    private Coverage coverage;

    @Inject
    private Notices notices;

    private String on;
    private String district;
    private Long room;
    private CoverageReport report;
    private RoomPeople people;

    /** A day that cannot be asked for is said, and today is shown. */
    public void load() {
        try {
            report = coverage.report(day(), district);
        } catch (Refused refusal) {
            notices.refused(refusal);
            on = null;
            report = coverage.report(null, district);
        }
    }

    public void loadRoom() {
        people = coverage.room(room == null ? 0 : room, day());
    }

    private LocalDate day() {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw Refused.input("insight.coverage.day", Coverage.FURTHEST_YEARS);
        }
    }

    public boolean isToday() {
        return report.on().equals(coverage.today());
    }

    public LocalDate getEarliest() {
        return coverage.today();
    }

    public LocalDate getLatest() {
        return coverage.today().plusYears(Coverage.FURTHEST_YEARS);
    }

    /** Whether training for a day should have begun by now. */
    public boolean late(LocalDate trainBy) {
        return !trainBy.isAfter(coverage.today());
    }

    public int getLeadMonths() {
        return Coverage.LEAD_MONTHS;
    }

    public CoverageReport getReport() {
        return report;
    }

    public RoomPeople getPeople() {
        return people;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }
}
