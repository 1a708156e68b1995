package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.watchroom.platform.DemoPart;

/**
 * A drill examination of the demo before three graders: one turn of one mind, one about which they differ on a deciding item
 * and the chief has still to decide, the others to come.
 */
@ApplicationScoped
class DemoDrillExam implements DemoPart {

    private static final int FIRST = 19;
    private static final int LAST = 23;
    private static final Duration SINCE = Duration.ofMinutes(50);

    @Inject
    private DrillExamPlanning planning;

    @Inject
    private DrillExams exams;

    @Inject
    private DrillGrading grading;

    @Inject
    private DrillSheets sheets;

    @Inject
    private DemoStaffing staffing;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 135;
    }

    @Override
    public String name() {
        return "drill examination";
    }

    @Override
    public void load() {
        List<Long> graders = staffing.graders();
        List<Long> trainees =
                IntStream.rangeClosed(FIRST, LAST).mapToObj(staffing::trainee).toList();
        Instant begin = clock.instant().minus(SINCE).truncatedTo(ChronoUnit.MINUTES);
        long cohort = staffing.cohortOf(trainees.get(0));
        DrillExamView[] planned = new DrillExamView[1];
        staffing.asAdministrator(() -> planned[0] = exams.exam(planning.plan(new DrillExamPlan(
                cohort,
                staffing.word("exam"),
                begin,
                sheets.all().stream().map(SheetFacts::id).toList(),
                2,
                2026L,
                graders,
                graders.size(),
                trainees.size(),
                2,
                "MEDIAN",
                "CHIEF",
                graders.get(0),
                trainees))));
        DrillExamView exam = planned[0];
        sign(exam, exam.turns().get(0), graders, List.of());
        sign(exam, exam.turns().get(1), graders, graders.subList(1, 2));
    }

    /** @param strict those who find the last deciding item not done */
    private void sign(DrillExamView exam, DrillExamView.Turn turn, List<Long> graders, List<Long> strict) {
        SheetView sheet = sheets.newest(turn.sheetCode());
        int deciding = sheet.items().stream()
                .filter(SheetView.Item::decides)
                .mapToInt(SheetView.Item::no)
                .max()
                .orElseThrow();
        for (long grader : graders) {
            List<Findings.Mark> marks = new ArrayList<>();
            int second = 0;
            for (SheetView.Item item : sheet.items()) {
                second += 25;
                boolean missed = strict.contains(grader) && item.no() == deciding;
                boolean half = !item.decides() && (item.no() + grader) % 6 == 0;
                marks.add(new Findings.Mark(
                        item.no(),
                        missed ? "NOT_DONE" : half ? "PARTIAL" : "DONE",
                        false,
                        missed ? staffing.word("strict") : half ? staffing.word("half") : null,
                        second));
            }
            Findings findings = new Findings(
                    turn.beginsAt(), turn.beginsAt().plusSeconds(second), second, false, null, null, marks);
            UUID key =
                    UUID.nameUUIDFromBytes(("demo turn " + turn.id() + " " + grader).getBytes(StandardCharsets.UTF_8));
            staffing.as(
                    grader,
                    () -> grading.sign(
                            key,
                            new DrillGrading.Whom(
                                    sheet.facts().id(), exam.facts().cohortId(), turn.traineeId(), turn.id()),
                            findings));
        }
    }
}
