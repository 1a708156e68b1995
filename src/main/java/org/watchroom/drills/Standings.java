package org.watchroom.drills;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillResult;

/** How trainees stand on a sheet: a drill before a single grader counts as it was signed, one before a board as it was settled. */
@ApplicationScoped
class Standings {

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillExamRepository exams;

    /** Of everybody asked about, in that order. */
    Map<Long, DrillStanding> of(String sheetCode, Collection<Long> traineeIds) {
        List<DrillResult> results = new ArrayList<>(records.standing(sheetCode, traineeIds));
        if (!traineeIds.isEmpty()) {
            results.addAll(exams.results(sheetCode, traineeIds));
        }
        Map<Long, List<DrillResult>> found = results.stream().collect(groupingBy(DrillResult::traineeId));
        Map<Long, DrillStanding> standing = new LinkedHashMap<>();
        traineeIds.forEach(id -> standing.put(id, DrillStanding.of(found.getOrDefault(id, List.of()))));
        return standing;
    }
}
