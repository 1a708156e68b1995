package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillStation;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.drills.model.PanelMerge;
import org.watchroom.drills.model.Rota;
import org.watchroom.drills.model.StationDraw;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** Planning a drill examination: stations are drawn, graders seated on boards, and trainees sent round. */
@ApplicationScoped
@Transactional
public class DrillExamPlanning {

    /** Longest day. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final int LONGEST_TITLE = 120;
    private static final int LARGEST_GROUP = 5;
    private static final int LONGEST_PAUSE = 60;
    private static final Set<Integer> BOARDS = Set.of(1, 3, 5);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private DrillExamRepository exams;

    @Inject
    private ExamGround ground;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What there is to choose from for a cohort. */
    @Permits(Permission.SEE_COHORTS)
    public ExamChoices choices(long cohortId) {
        return ground.choices(cohortId);
    }

    /**
     * Plans a day. Everything is drawn and written at once, or nothing is.
     *
     * @return the id of the examination
     * @throws Refused {@code drills.exam.…} beside the field that is not acceptable
     */
    @Permits(Permission.RUN_COHORTS)
    public long plan(DrillExamPlan plan) {
        String title = title(plan.title());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (plan.beginsAt().isBefore(now.minus(Duration.ofHours(1)))) {
            throw Refused.input("drills.exam.past");
        }
        Duration pause = pause(plan.pauseMinutes());
        checkPeople(plan);
        long seed = plan.seed() == null ? RANDOM.nextLong(1, 1_000_000_000L) : plan.seed();
        ExamGround.Field field = ground.field(plan.cohortId(), plan.sheetIds());
        StationDraw.Draw draw = StationDraw.of(field.offers(), field.level(), plan.stations(), seed);
        int boardCount = plan.graderIds().size() / plan.gradersEach();
        if (boardCount > draw.stations().size()) {
            throw Refused.input(
                    "drills.exam.too-many-boards", boardCount, draw.stations().size());
        }
        List<Rota.Board> boards = boards(draw, boardCount);
        checkLength(plan, boards, pause);

        DrillExam.Terms terms = new DrillExam.Terms(
                plan.beginsAt(),
                seed,
                plan.gradersEach(),
                plan.groupSize(),
                pause,
                PanelMerge.Points.valueOf(plan.mergeRule()),
                PanelMerge.Star.valueOf(plan.starRule()),
                plan.chiefId());
        DrillExam exam =
                new DrillExam(plan.cohortId(), title, field.levelCode(), terms, plan.graderIds(), user.id(), now);
        exams.add(exam);
        Map<Integer, Long> stations = addStations(exam, draw, boardCount);
        exams.add(Rota.of(plan.traineeIds(), boards, plan.groupSize(), plan.beginsAt(), pause).stream()
                .map(it -> new DrillTurn(exam.id(), stations.get(it.station()), it.trainee(), it.group(), it.begins()))
                .toList());
        return exam.id();
    }

    /**
     * Calls it off; the plan stays to be read.
     *
     * @throws Refused {@code drills.exam.begun} when somebody has signed a turn of it, {@code drills.exam.cancelled-already}
     */
    @Permits(Permission.RUN_COHORTS)
    public void cancel(long examId) {
        DrillExam exam = exams.lock(examId);
        if (ground.isBegun(examId)) {
            throw new Refused("drills.exam.begun");
        }
        exam.cancel(user.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String title(String given) {
        String title = given == null ? "" : given.strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw Refused.input("drills.exam.title", LONGEST_TITLE);
        }
        return title;
    }

    private static Duration pause(int minutes) {
        if (minutes < 0 || minutes > LONGEST_PAUSE) {
            throw Refused.input("drills.exam.pause", LONGEST_PAUSE);
        }
        return Duration.ofMinutes(minutes);
    }

    private void checkPeople(DrillExamPlan plan) {
        if (!BOARDS.contains(plan.gradersEach())) {
            throw Refused.input("drills.exam.graders-each");
        }
        if (plan.groupSize() < 1 || plan.groupSize() > LARGEST_GROUP) {
            throw Refused.input("drills.exam.group-size", LARGEST_GROUP);
        }
        Set<Long> graders = new HashSet<>(plan.graderIds());
        if (graders.isEmpty() || graders.size() % plan.gradersEach() != 0) {
            throw Refused.input("drills.exam.graders", plan.gradersEach(), graders.size());
        }
        if (plan.starRule().equals(PanelMerge.Star.CHIEF.name()) && plan.chiefId() == null) {
            throw Refused.input("drills.exam.chief");
        }
        if (plan.traineeIds().isEmpty()) {
            throw Refused.input("drills.exam.trainees");
        }
        Set<Long> staff = new HashSet<>(graders);
        if (plan.chiefId() != null) {
            staff.add(plan.chiefId());
        }
        ground.checkPeople(plan.cohortId(), staff, plan.traineeIds());
    }

    private static void checkLength(DrillExamPlan plan, List<Rota.Board> boards, Duration pause) {
        int trainees = plan.traineeIds().size();
        if (length(trainees, plan, boards, pause).compareTo(LONGEST) > 0) {
            int fit = trainees;
            while (fit > 0 && length(fit, plan, boards, pause).compareTo(LONGEST) > 0) {
                fit--;
            }
            throw Refused.input("drills.exam.too-long", LONGEST.toHours(), fit);
        }
    }

    private static Duration length(int trainees, DrillExamPlan plan, List<Rota.Board> boards, Duration pause) {
        return Rota.length(trainees, boards, plan.groupSize(), pause);
    }

    /** Stations go to the boards in turn, so that each has as much to do as the others. */
    private static List<Rota.Board> boards(StationDraw.Draw draw, int count) {
        Map<Integer, List<Rota.Station>> stations = new HashMap<>();
        for (int i = 0; i < draw.stations().size(); i++) {
            stations.computeIfAbsent(i % count, any -> new ArrayList<>())
                    .add(new Rota.Station(
                            i + 1,
                            Duration.ofSeconds(draw.stations().get(i).offer().seconds())));
        }
        List<Rota.Board> boards = new ArrayList<>();
        for (int no = 0; no < count; no++) {
            boards.add(new Rota.Board(stations.get(no)));
        }
        return boards;
    }

    /** @return ids by number */
    private Map<Integer, Long> addStations(DrillExam exam, StationDraw.Draw draw, int boardCount) {
        Map<Integer, Long> ids = new HashMap<>();
        for (int i = 0; i < draw.stations().size(); i++) {
            StationDraw.Drawn drawn = draw.stations().get(i);
            DrillStation station = new DrillStation(
                    exam.id(), i + 1, i % boardCount + 1, drawn.offer().sheetId(), drawn.why());
            exams.add(station);
            ids.put(i + 1, station.id());
        }
        return ids;
    }
}
