package org.watchroom.drills.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.watchroom.drills.DrillExamPlan;
import org.watchroom.drills.DrillExamPlanning;
import org.watchroom.drills.ExamChoices;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;

/** Planning a drill examination for a cohort. */
@Named
@ViewScoped
public class DrillExamNewPage implements Serializable {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private transient DrillExamPlanning planning;

    @Inject
    private transient Notices notices;

    private transient ExamChoices choices;
    private long cohort;
    private String title;
    private String begins;
    private List<Long> sheets = List.of();
    private List<Long> graders = List.of();
    private List<Long> trainees = List.of();
    private int stations = 3;
    private Long seed;
    private int gradersEach = 3;
    private int groupSize = 5;
    private int pauseMinutes = 2;
    private String mergeRule = "MEAN";
    private String starRule = "CHIEF";
    private Long chief;

    public ExamChoices getChoices() {
        if (choices == null) {
            choices = planning.choices(cohort);
        }
        return choices;
    }

    /** Called once, when the page is first drawn: all sheets of the level and the whole cohort are chosen. */
    public void begin() {
        sheets = getChoices().sheets().stream()
                .filter(ExamChoices.Sheet::isOfLevel)
                .map(ExamChoices.Sheet::id)
                .toList();
        trainees = getChoices().trainees().stream().map(ExamChoices.Trainee::id).toList();
    }

    public String plan() {
        long id = planning.plan(new DrillExamPlan(
                cohort,
                title,
                begins(),
                sheets,
                stations,
                seed,
                graders,
                gradersEach,
                groupSize,
                pauseMinutes,
                mergeRule,
                starRule,
                chief,
                trainees));
        notices.doneThenRedirect("drills.exam.planned");
        return "/drills/exam.xhtml?faces-redirect=true&id=" + id;
    }

    private Instant begins() {
        try {
            return LocalDateTime.parse(begins).atZone(HERE).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.input("drills.exam.begins");
        }
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBegins() {
        return begins;
    }

    public void setBegins(String begins) {
        this.begins = begins;
    }

    public List<Long> getSheets() {
        return sheets;
    }

    public void setSheets(List<Long> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    public List<Long> getGraders() {
        return graders;
    }

    public void setGraders(List<Long> graders) {
        this.graders = List.copyOf(graders);
    }

    public List<Long> getTrainees() {
        return trainees;
    }

    public void setTrainees(List<Long> trainees) {
        this.trainees = List.copyOf(trainees);
    }

    public int getStations() {
        return stations;
    }

    public void setStations(int stations) {
        this.stations = stations;
    }

    public Long getSeed() {
        return seed;
    }

    public void setSeed(Long seed) {
        this.seed = seed;
    }

    public int getGradersEach() {
        return gradersEach;
    }

    public void setGradersEach(int gradersEach) {
        this.gradersEach = gradersEach;
    }

    public int getGroupSize() {
        return groupSize;
    }

    public void setGroupSize(int groupSize) {
        this.groupSize = groupSize;
    }

    public int getPauseMinutes() {
        return pauseMinutes;
    }

    public void setPauseMinutes(int pauseMinutes) {
        this.pauseMinutes = pauseMinutes;
    }

    public String getMergeRule() {
        return mergeRule;
    }

    public void setMergeRule(String mergeRule) {
        this.mergeRule = mergeRule;
    }

    public String getStarRule() {
        return starRule;
    }

    public void setStarRule(String starRule) {
        this.starRule = starRule;
    }

    public Long getChief() {
        return chief;
    }

    public void setChief(Long chief) {
        this.chief = chief;
    }
}
