package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.drills.model.StationDraw;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.StandardItem;

/** What a drill examination stands on: the sheets and people there are, and what the standard says of the level. */
@ApplicationScoped
class ExamGround {

    private static final String SKILLS = "skills";

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private CohortGround cohorts;

    @Inject
    private Directory directory;

    ExamChoices choices(long cohortId) {
        CohortFacts cohort = cohorts.facts(cohortId);
        ProgrammeFacts programme = cohorts.programme(cohort);
        Set<String> skills =
                cohorts.skills(programme).stream().map(StandardItem::key).collect(Collectors.toSet());
        Set<Long> taught = cohorts.instructors(cohortId);
        return new ExamChoices(
                cohortId,
                cohort.title(),
                programme.level(),
                sheets.newest().stream()
                        .map(it -> new ExamChoices.Sheet(
                                it.id(),
                                it.code(),
                                it.title().zh(),
                                it.title().en(),
                                skills(it).stream().anyMatch(skills::contains)))
                        .toList(),
                directory.instructors().entrySet().stream()
                        .map(it -> new ExamChoices.Grader(it.getKey(), it.getValue(), taught.contains(it.getKey())))
                        .sorted(Comparator.comparing(ExamChoices.Grader::name).thenComparing(ExamChoices.Grader::id))
                        .toList(),
                directory.facts(cohorts.trainees(cohortId)).values().stream()
                        .sorted(Comparator.comparing(PersonFacts::name).thenComparing(PersonFacts::id))
                        .map(it -> new ExamChoices.Trainee(it.id(), it.name(), it.institutionName()))
                        .toList());
    }

    /** @throws Refused {@code drills.exam.sheets} when there is none, or one is not in use */
    Field field(long cohortId, Collection<Long> sheetIds) {
        Set<Long> wanted = new HashSet<>(sheetIds);
        List<DrillSheet> found =
                sheets.newest().stream().filter(it -> wanted.contains(it.id())).toList();
        if (found.isEmpty() || found.size() < wanted.size()) {
            throw Refused.input("drills.exam.sheets");
        }
        ProgrammeFacts programme = cohorts.programme(cohorts.facts(cohortId));
        Map<String, String> functions = new HashMap<>();
        Set<String> stars = new HashSet<>();
        cohorts.skills(programme).forEach(skill -> {
            functions.put(skill.key(), skill.function());
            if (skill.star()) {
                stars.add(skill.key());
            }
        });
        return new Field(
                programme.level(),
                found.stream()
                        .map(it -> new StationDraw.Offer(it.id(), it.code(), it.totalSeconds(), skills(it)))
                        .toList(),
                new StationDraw.Level(stars, functions, cohorts.weights(programme, SKILLS)));
    }

    /**
     * @throws Refused {@code drills.exam.no-instructor} for a grader or chief who is none, {@code drills.exam.not-enrolled} for a
     *     trainee who is not in the cohort, {@code drills.exam.both} for one who is both
     */
    void checkPeople(long cohortId, Set<Long> staff, Collection<Long> traineeIds) {
        Set<Long> instructors = directory.instructors().keySet();
        if (!instructors.containsAll(staff)) {
            throw Refused.input("drills.exam.no-instructor");
        }
        if (!new HashSet<>(cohorts.trainees(cohortId)).containsAll(traineeIds)) {
            throw Refused.input("drills.exam.not-enrolled");
        }
        if (traineeIds.stream().anyMatch(staff::contains)) {
            throw Refused.input("drills.exam.both");
        }
    }

    /** Whether anybody has signed. */
    boolean isBegun(long examId) {
        return !records.ofTurns(exams.turns(examId).stream().map(DrillTurn::id).toList())
                .isEmpty();
    }

    private static Set<String> skills(DrillSheet sheet) {
        return sheet.items().stream().flatMap(item -> item.skills().stream()).collect(Collectors.toSet());
    }

    record Field(String levelCode, List<StationDraw.Offer> offers, StationDraw.Level level) {}
}
