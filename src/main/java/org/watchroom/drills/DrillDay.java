package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Programmes;

/** An instructor's day: whom to drill on what, and the desk to do it at. Nobody is asked to grade themself. */
@ApplicationScoped
@Transactional
public class DrillDay {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    @Inject
    private Directory directory;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Standings standings;

    @Inject
    private CurrentUser user;

    /** The cohorts whose trainees may be drilled. */
    @Permits(Permission.SEE_COHORTS)
    public List<Cohort> cohorts() {
        return cohorts.all().stream()
                .map(facts -> new Cohort(facts.id(), facts.title(), facts.trainees()))
                .toList();
    }

    /** Every sheet, those that the cohort's programme asks for first. */
    @Permits(Permission.SEE_COHORTS)
    public List<Sheet> sheets(long cohortId) {
        Map<String, Integer> asked = asked(cohorts.facts(cohortId));
        return sheets.newest().stream()
                .map(sheet -> new Sheet(
                        sheet.code(), sheet.title().zh(), sheet.title().en(), asked.getOrDefault(sheet.code(), 0)))
                .sorted(Comparator.comparing((Sheet sheet) -> sheet.passesAsked() == 0)
                        .thenComparing(Sheet::code))
                .toList();
    }

    /** The trainees of a cohort on one sheet, those who still lack it first, then by name. Never the reader. */
    @Permits(Permission.SEE_COHORTS)
    public List<Trainee> trainees(long cohortId, String sheetCode) {
        CohortFacts cohort = cohorts.facts(cohortId);
        List<Long> ids = others(cohortId);
        Map<String, Integer> asked = asked(cohort);
        Map<String, Map<Long, DrillStanding>> standing = new LinkedHashMap<>();
        asked.keySet().forEach(code -> standing.put(code, standings.of(code, ids)));
        Map<Long, DrillStanding> here =
                standing.containsKey(sheetCode) ? standing.get(sheetCode) : standings.of(sheetCode, ids);
        Map<Long, PersonFacts> facts = directory.facts(ids);
        return ids.stream()
                .map(id -> {
                    DrillStanding own = here.get(id);
                    List<String> lacking = asked.keySet().stream()
                            .filter(code -> standing.get(code).get(id).passes() < asked.get(code))
                            .toList();
                    return new Trainee(
                            id,
                            facts.get(id).name(),
                            facts.get(id).institutionName(),
                            own.attempts(),
                            own.passes(),
                            own.best(),
                            own.passes() < asked.getOrDefault(sheetCode, 1),
                            lacking);
                })
                .sorted(Comparator.comparing(Trainee::isLacking, Comparator.reverseOrder())
                        .thenComparing(Trainee::name)
                        .thenComparing(Trainee::id))
                .toList();
    }

    /** For each cohort and each sheet that its programme asks for, how many trainees still lack it. */
    @Permits(Permission.SEE_COHORTS)
    public List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (CohortFacts cohort : cohorts.all()) {
            List<Long> ids = others(cohort.id());
            asked(cohort)
                    .forEach((code, passes) -> sheets.findNewest(code).ifPresent(sheet -> {
                        long lacking = standings.of(code, ids).values().stream()
                                .filter(standing -> standing.passes() < passes)
                                .count();
                        waiting.add(new Waiting(
                                cohort.id(),
                                cohort.title(),
                                code,
                                sheet.title().zh(),
                                sheet.title().en(),
                                ids.size(),
                                (int) lacking));
                    }));
        }
        return waiting;
    }

    /**
     * The desk for one trainee on the newest version of a sheet.
     *
     * @throws Refused when the trainee is not in that cohort, or is the grader
     */
    @Permits(Permission.SEE_COHORTS)
    public Desk desk(String sheetCode, long cohortId, long traineeId) {
        if (traineeId == user.id()) {
            throw new Refused("drills.grading.oneself");
        }
        Desk desk = desk(sheetCode, cohortId, List.of(traineeId));
        if (!cohorts.isTraineeOf(cohortId, traineeId)) {
            throw new Refused("drills.grading.not-enrolled");
        }
        return desk;
    }

    /** The desk for whoever of a cohort is called, to be taken along to where there is no network. Never the reader. */
    @Permits(Permission.SEE_COHORTS)
    public Desk desk(String sheetCode, long cohortId) {
        return desk(sheetCode, cohortId, others(cohortId));
    }

    private Desk desk(String sheetCode, long cohortId, List<Long> trainees) {
        if (!user.may(Permission.GRADE_DRILLS)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden");
        }
        SheetView sheet = SheetView.of(sheets.getNewest(sheetCode));
        CohortFacts cohort = cohorts.facts(cohortId);
        List<Called> called = directory.facts(trainees).values().stream()
                .map(it -> new Called(it.id(), it.name(), it.institutionName()))
                .toList();
        return new Desk(sheet, cohortId, cohort.title(), called, user.id());
    }

    private List<Long> others(long cohortId) {
        return cohorts.traineeIds(cohortId).stream()
                .filter(id -> user.isSystem() || id != user.id())
                .toList();
    }

    private Map<String, Integer> asked(CohortFacts cohort) {
        Map<String, Integer> asked = new LinkedHashMap<>();
        programmes.requirementsOf(cohort.id()).drills().forEach(drill -> asked.put(drill.sheet(), drill.passes()));
        return asked;
    }

    public record Cohort(long id, String title, int trainees) {}

    /** @param passesAsked how many passed drills the programme asks for; 0 when it does not ask for this sheet */
    public record Sheet(String code, String titleZh, String titleEn, int passesAsked) {}

    /**
     * @param best points, or null without any attempt
     * @param isLacking whether this sheet is still to be passed
     * @param lacking the codes of all sheets that are still to be passed
     */
    public record Trainee(
            long id,
            String name,
            String institution,
            int attempts,
            int passes,
            BigDecimal best,
            boolean isLacking,
            List<String> lacking) {}

    /** @param trainees how many there are, the reader left out; lacking of them still have to pass the sheet */
    public record Waiting(
            long cohortId,
            String cohort,
            String sheetCode,
            String titleZh,
            String titleEn,
            int trainees,
            int lacking) {}

    /**
     * @param called the one trainee who is to be graded, or everybody who may be
     * @param graderId whoever is signed in
     */
    public record Desk(SheetView sheet, long cohortId, String cohort, List<Called> called, long graderId) {
        public Desk {
            called = List.copyOf(called);
        }
    }

    /** Somebody who may be called to the desk. */
    public record Called(long id, String name, String institution) {}
}
