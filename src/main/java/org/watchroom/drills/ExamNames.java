package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.drills.model.DrillExam;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillTurn;
import org.watchroom.drills.model.PanelSheets;
import org.watchroom.people.Directory;

/** What an examination and those at it are called. */
@ApplicationScoped
class ExamNames {

    private static final long NOBODY = -1;

    @Inject
    private DrillExamRepository exams;

    @Inject
    private CohortGround cohorts;

    @Inject
    private Directory directory;

    /** Of everybody who has to do with a turn, by id. */
    Map<Long, String> of(
            DrillExam exam, Collection<Long> graders, DrillTurn turn, List<PanelSheets.Deciding> deciding) {
        Set<Long> people = new HashSet<>(graders);
        people.add(turn.traineeId());
        people.add(orNone(exam.terms().chiefId()));
        deciding.forEach(it -> it.decision().ifPresent(decision -> people.add(decision.chiefId())));
        people.remove(NOBODY);
        return directory.names(people);
    }

    /** An id that is nobody's for null. */
    long orNone(Long id) {
        return id == null ? NOBODY : id;
    }

    /** Where a cohort meets. */
    String place(long cohortId) {
        return cohorts.facts(cohortId).place();
    }

    /** Those graders, and whether they instruct the cohort that they examine. */
    List<ExamChoices.Grader> graders(List<Long> ids, long cohortId) {
        Set<Long> taught = cohorts.instructors(cohortId);
        Map<Long, String> names = directory.names(ids);
        return ids.stream()
                .map(id -> new ExamChoices.Grader(id, names.get(id), taught.contains(id)))
                .toList();
    }

    DrillExamFacts facts(DrillExam exam) {
        List<DrillTurn> turns = exams.turns(exam.id());
        DrillExam.Terms terms = exam.terms();
        Long chief = terms.chiefId();
        return new DrillExamFacts(
                exam.id(),
                exam.cohortId(),
                cohorts.facts(exam.cohortId()).title(),
                exam.title(),
                terms.beginsAt(),
                exam.level(),
                terms.seed(),
                terms.gradersEach(),
                terms.groupSize(),
                terms.pause().toMinutes(),
                terms.mergeRule().name(),
                terms.starRule().name(),
                chief == null ? null : directory.names(List.of(chief)).get(chief),
                exam.isCancelled(),
                (int) turns.stream().map(DrillTurn::traineeId).distinct().count(),
                turns.size(),
                exams.outcomes(turns.stream().map(DrillTurn::id).toList()).size());
    }
}
