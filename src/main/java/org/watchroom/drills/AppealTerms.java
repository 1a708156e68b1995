package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.drills.model.DrillDecision;
import org.watchroom.drills.model.DrillExamRepository;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.platform.Settings;

/** Against what and until when an appeal is possible, and who had a part in it. */
@ApplicationScoped
class AppealTerms {

    private static final String DAYS = "watchroom.drills.appeal.days";
    private static final int USUAL_DAYS = 7;

    @Inject
    private DrillExamRepository exams;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private Settings settings;

    int days() {
        return settings.text(DAYS).map(Integer::parseInt).orElse(USUAL_DAYS);
    }

    /** From the signature of a single grader, or from when a board was of one mind. */
    Instant until(DrillRecord record) {
        Instant from = record.turnId()
                .map(turn -> exams.outcomes(List.of(turn)).get(turn))
                .map(outcome -> outcome.settledAt())
                .orElse(record.signedAt());
        return from.plus(Duration.ofDays(days()));
    }

    /** The record that an appeal is written to: of a board the first that was signed, so that there is one appeal a turn. */
    long writtenTo(DrillRecord record) {
        return record.turnId().map(records::firstOfTurn).orElse(record.id());
    }

    /** Who graded, and who decided as chief. */
    Set<Long> hadAPart(DrillRecord record) {
        return record.turnId()
                .map(turn -> {
                    Set<Long> people = records.ofTurns(List.of(turn)).stream()
                            .map(DrillRecord::graderId)
                            .collect(Collectors.toSet());
                    exams.decisions(turn).stream().map(DrillDecision::chiefId).forEach(people::add);
                    return people;
                })
                .orElse(Set.of(record.graderId()));
    }
}
