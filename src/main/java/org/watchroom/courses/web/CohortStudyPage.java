package org.watchroom.courses.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.courses.CohortStudy;
import org.watchroom.courses.CohortStudyReport;
import org.watchroom.courses.Nudging;
import org.watchroom.platform.web.Notices;

/** How a cohort gets on with its courses, and reminders to those who do not. */
@Named
@ViewScoped
public class CohortStudyPage implements Serializable {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private transient CohortStudy study;

    @Inject
    private transient Nudging nudging;

    @Inject
    private transient Notices notices;

    private Long cohort;
    private String words;
    private Map<Long, Boolean> chosen;
    private transient CohortStudyReport report;

    /** Whoever is stuck is chosen at first. */
    public CohortStudyReport getReport() {
        if (report == null) {
            report = study.of(cohort);
            if (chosen == null) {
                chosen = new HashMap<>();
                report.trainees().forEach(it -> chosen.put(it.id(), it.hold() != CohortStudyReport.Hold.NONE));
            }
        }
        return report;
    }

    public String remind() {
        List<Long> people = getReport().trainees().stream()
                .map(CohortStudyReport.Trainee::id)
                .filter(it -> Boolean.TRUE.equals(chosen.get(it)))
                .toList();
        int reminded = nudging.remind(cohort, people, words);
        int leftOut = people.size() - reminded;
        notices.doneThenRedirect(leftOut == 0 ? "courses.nudge.sent" : "courses.nudge.sent-some", reminded, leftOut);
        return "/courses/cohort?faces-redirect=true&cohort=" + cohort;
    }

    public String day(Instant at) {
        return DAY.format(at);
    }

    public int getLongest() {
        return Nudging.LONGEST;
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }
}
