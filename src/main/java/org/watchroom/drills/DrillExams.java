package org.watchroom.drills;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillOutcome;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.DrillStation;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;

/** Drill examinations as they were planned and as they go. */
@ApplicationScoped
@Transactional
public class DrillExams {

    private static final int LATEST = 50;

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private ExamNames names;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /** The fifty latest, the newest first. */
    @Permits(Permission.SEE_COHORTS)
    public List<DrillExamFacts> latest() {
        return exams.latest(LATEST).stream().map(names::facts).toList();
    }

    @Permits(Permission.SEE_COHORTS)
    public DrillExamView exam(long id) {
        DrillExam exam = exams.get(id);
        List<DrillTurn> turns = exams.turns(id);
        List<DrillStation> stations = exams.stations(List.of(id));
        Map<Long, DrillSheet> sheetsById =
                sheets.byId(stations.stream().map(DrillStation::sheetId).collect(Collectors.toSet()));
        return new DrillExamView(
                names.facts(exam),
                boards(exam, stations),
                stations.stream()
                        .map(it -> station(it, sheetsById.get(it.sheetId())))
                        .toList(),
                turns(exam, turns, stations, sheetsById));
    }

    /** The turns of whoever is signed in, the next first; those of cancelled examinations left out. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public List<MyTurn> mine() {
        List<DrillTurn> turns = exams.turnsOf(user.id());
        Set<Long> examIds = turns.stream().map(DrillTurn::examId).collect(Collectors.toSet());
        Map<Long, DrillExam> found = exams.byId(examIds);
        Map<Long, DrillStation> stations =
                exams.stations(examIds).stream().collect(Collectors.toMap(DrillStation::id, Function.identity()));
        Map<Long, DrillSheet> sheetsById = sheets.byId(
                stations.values().stream().map(DrillStation::sheetId).collect(Collectors.toSet()));
        Map<Long, DrillOutcome> outcomes = exams.outcomes(ids(turns));
        return turns.stream()
                .map(turn -> {
                    DrillStation station = stations.get(turn.stationId());
                    DrillSheet sheet = sheetsById.get(station.sheetId());
                    DrillOutcome outcome = outcomes.get(turn.id());
                    return new MyTurn(
                            turn.id(),
                            found.get(turn.examId()).title(),
                            names.place(found.get(turn.examId()).cohortId()),
                            station.no(),
                            turn.groupNo(),
                            sheet.code(),
                            sheet.title().zh(),
                            sheet.title().en(),
                            turn.beginsAt(),
                            outcome == null ? null : outcome.isPassed(),
                            outcome == null ? null : outcome.points());
                })
                .toList();
    }

    private List<DrillExamView.Board> boards(DrillExam exam, List<DrillStation> stations) {
        return stations.stream()
                .map(DrillStation::boardNo)
                .distinct()
                .sorted()
                .map(no -> new DrillExamView.Board(no, names.graders(exam.graders(no), exam.cohortId())))
                .toList();
    }

    private static DrillExamView.Station station(DrillStation station, DrillSheet sheet) {
        return new DrillExamView.Station(
                station.no(),
                sheet.code(),
                sheet.title().zh(),
                sheet.title().en(),
                sheet.totalSeconds(),
                station.boardNo(),
                station.why().name());
    }

    private List<DrillExamView.Turn> turns(
            DrillExam exam, List<DrillTurn> turns, List<DrillStation> stations, Map<Long, DrillSheet> sheetsById) {
        Map<Long, DrillStation> stationsById =
                stations.stream().collect(Collectors.toMap(DrillStation::id, Function.identity()));
        Map<Long, PersonFacts> people =
                directory.facts(turns.stream().map(DrillTurn::traineeId).collect(Collectors.toSet()));
        Map<Long, List<DrillRecord>> signed = records.ofTurns(ids(turns)).stream()
                .collect(groupingBy(it -> it.turnId().orElseThrow()));
        Map<Long, DrillOutcome> outcomes = exams.outcomes(ids(turns));
        return turns.stream()
                .map(turn -> {
                    DrillStation station = stationsById.get(turn.stationId());
                    List<Long> graders = exam.graders(station.boardNo());
                    Set<Long> done = signed.getOrDefault(turn.id(), List.of()).stream()
                            .map(DrillRecord::graderId)
                            .collect(Collectors.toCollection(HashSet::new));
                    DrillOutcome outcome = outcomes.get(turn.id());
                    PersonFacts trainee = people.get(turn.traineeId());
                    return new DrillExamView.Turn(
                            turn.id(),
                            turn.groupNo(),
                            station.no(),
                            sheetsById.get(station.sheetId()).code(),
                            turn.traineeId(),
                            trainee.name(),
                            trainee.institutionName(),
                            turn.beginsAt(),
                            done.size(),
                            graders.size(),
                            outcome == null ? null : outcome.isPassed(),
                            outcome == null && done.size() == graders.size(),
                            !exam.isCancelled() && graders.contains(user.id()) && !done.contains(user.id()));
                })
                .toList();
    }

    private static List<Long> ids(List<DrillTurn> turns) {
        return turns.stream().map(DrillTurn::id).toList();
    }
}
