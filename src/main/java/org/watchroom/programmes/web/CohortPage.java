package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.Settings;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;

/** One cohort with its trainees. */
@Named
@ViewScoped
public class CohortPage implements Serializable {

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortPlanning planning;

    @Inject
    private Programmes programmes;

    @Inject
    private PageTexts texts;

    @Inject
    private Settings settings;

    @Inject
    private CurrentUser user;

    private long id;
    private String q;
    private transient CohortFacts cohort;
    private transient List<Cohorts.Trainee> trainees;

    public CohortFacts getCohort() {
        if (cohort == null) {
            cohort = cohorts.facts(id);
        }
        return cohort;
    }

    /** The names of the instructors in one line. */
    public String getInstructors() {
        String names = planning.instructors(id).stream()
                .map(CohortPlanning.Instructor::name)
                .collect(Collectors.joining(texts.of("programmes.comma")));
        return names.isEmpty() ? texts.of("programmes.instructors.nobody") : names;
    }

    /** Whether the person who looks trains the cohort, or keeps all of them. */
    public boolean isTaught() {
        return user.may(Permission.RUN_COHORTS)
                || planning.instructors(id).stream().anyMatch(it -> it.id() == user.id());
    }

    public ProgrammeFacts getProgramme() {
        return programmes.facts(getCohort().programmeId());
    }

    /** Everybody of the cohort. */
    public List<Cohorts.Trainee> getTrainees() {
        if (trainees == null) {
            trainees = cohorts.trainees(id);
        }
        return trainees;
    }

    /** Those whose name or institution contains what is looked for. */
    public List<Cohorts.Trainee> getFound() {
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return getTrainees().stream()
                .filter(it -> (it.name() + " " + it.institution())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    public long getWaitingForSlips() {
        return getTrainees().stream()
                .filter(it -> it.enrolled() && !it.hasOwnPassword())
                .count();
    }

    /** Makes first passwords and hands them out, once. */
    public StreamedContent getSlips() {
        String address = settings.publicUrl() + "/login.xhtml";
        List<List<String>> rows = cohorts.handOverSlips(id).stream()
                .map(it -> List.of(it.institution(), it.name(), it.signInName(), it.password(), address))
                .toList();
        List<String> headings = List.of(
                texts.of("programmes.cohort.institution"),
                texts.of("programmes.cohort.name"),
                texts.of("programmes.slips.sign-in-name"),
                texts.of("programmes.slips.password"),
                texts.of("programmes.slips.address"));
        String sheet = texts.of("programmes.slips.sheet");
        return SheetDownload.of(sheet + " " + getCohort().title(), SheetWriter.write(sheet, headings, rows));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
