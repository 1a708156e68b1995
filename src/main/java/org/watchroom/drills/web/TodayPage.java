package org.watchroom.drills.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillDay;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.Graders;
import org.watchroom.drills.RecordRow;

/** The instructor's day: a cohort, a sheet, and who still lacks it. */
@Named
@RequestScoped
public class TodayPage {

    @Inject
    private DrillDay day;

    @Inject
    private Graders graders;

    @Inject
    private DrillRecords records;

    @Inject
    @Param(name = "cohort")
    private Long cohortId;

    @Inject
    @Param(name = "sheet")
    private String sheetCode;

    @Inject
    @Param(name = "q")
    private String name;

    private List<DrillDay.Cohort> cohorts;
    private List<DrillDay.Sheet> sheets;
    private List<DrillDay.Trainee> trainees;
    private List<RecordRow> latest;

    public List<DrillDay.Cohort> getCohorts() {
        if (cohorts == null) {
            cohorts = day.cohorts();
        }
        return cohorts;
    }

    /** The chosen cohort, else the usual one; null when there is none. */
    public Long getCohortId() {
        if (cohortId == null) {
            cohortId = graders.me().usualCohort();
        }
        return cohortId;
    }

    public List<DrillDay.Sheet> getSheets() {
        if (sheets == null) {
            sheets = getCohortId() == null ? List.of() : day.sheets(cohortId);
        }
        return sheets;
    }

    /** The chosen sheet, else the first; null when there is none. */
    public DrillDay.Sheet getSheet() {
        return getSheets().stream()
                .filter(sheet -> sheet.code().equals(sheetCode))
                .findFirst()
                .orElseGet(() -> getSheets().stream().findFirst().orElse(null));
    }

    public List<DrillDay.Trainee> getTrainees() {
        if (trainees == null) {
            trainees = getSheet() == null
                    ? List.of()
                    : day.trainees(cohortId, getSheet().code()).stream()
                            .filter(trainee -> name == null || trainee.name().contains(name.strip()))
                            .toList();
        }
        return trainees;
    }

    public long getLacking() {
        return getTrainees().stream().filter(DrillDay.Trainee::isLacking).count();
    }

    public List<RecordRow> getLatest() {
        if (latest == null) {
            latest = getCohortId() == null ? List.of() : records.latest(cohortId);
        }
        return latest;
    }

    /** All that may be graded, a blank between them. */
    public String getSheetCodes() {
        return getSheets().stream().map(DrillDay.Sheet::code).collect(joining(" "));
    }

    public boolean isChosen(String code) {
        return getSheet() != null && Objects.equals(getSheet().code(), code);
    }

    public String getName() {
        return name;
    }

    public long getGraderId() {
        return graders.me().id();
    }
}
