package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.watchroom.certificates.BoardColumn.Kind;
import org.watchroom.certificates.model.NationalResult;
import org.watchroom.certificates.model.NationalResultRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;

/**
 * The cohort board: who lacks what. The number of statements depends on how many requirements the programme has, never
 * on how many trainees the cohort has.
 */
@ApplicationScoped
@Transactional
public class CohortBoard {

    @Inject
    private Progress progress;

    @Inject
    private Directory directory;

    @Inject
    private HeldCertificates certificates;

    @Inject
    private NationalResultRepository results;

    @Inject
    private CurrentUser user;

    /**
     * The board of a cohort. National results stand on it for those alone who may see them.
     *
     * @throws org.watchroom.kernel.Refused {@code programmes.cohort.absent}
     */
    @Permits(Permission.SEE_COHORTS)
    public Board of(long cohortId) {
        CohortProgress cohort = progress.ofCohort(cohortId);
        List<Long> people =
                cohort.trainees().stream().map(TraineeProgress::personId).toList();
        Map<Long, PersonFacts> facts = directory.facts(people);
        Map<Long, String> held = certificates.numbers(cohort.programmeId(), people);
        Map<Long, NationalResult> national = user.may(Permission.SEE_INSIGHT) ? results.latest(people) : null;
        List<BoardRow> rows = cohort.trainees().stream()
                .map(it -> row(it, facts.get(it.personId()), held, national))
                .toList();
        return new Board(
                cohort.cohort(),
                columns(cohort.asked(), national != null, rows),
                cohort.asked().size(),
                rows);
    }

    private static BoardRow row(
            TraineeProgress trainee, PersonFacts person, Map<Long, String> held, Map<Long, NationalResult> national) {
        List<BoardCell> cells = new ArrayList<>();
        trainee.requirements().forEach(it -> cells.add(BoardCell.of(it)));
        String number = held.get(trainee.personId());
        cells.add(BoardCell.of(
                number != null ? Standing.DONE : trainee.isComplete() ? Standing.UNDER_WAY : Standing.MISSING, number));
        if (national != null) {
            cells.add(national(national.get(trainee.personId())));
        }
        return new BoardRow(
                trainee.personId(),
                person.name(),
                Objects.requireNonNullElse(person.institutionName(), ""),
                cells,
                trainee.met());
    }

    /** Sat without a certificate counts as failed only when a part is below the pass mark of 60; see the 2026 standard. */
    private static BoardCell national(NationalResult result) {
        if (result == null || result.state() != NationalResult.State.SAT) {
            return BoardCell.of(Standing.MISSING, null);
        }
        if (result.certificateNumber() != null) {
            return BoardCell.of(Standing.DONE, result.certificateNumber());
        }
        return BoardCell.of(result.isFailed() ? Standing.FAILED : Standing.UNDER_WAY, null);
    }

    private List<BoardColumn> columns(List<Requirement> asked, boolean withNational, List<BoardRow> rows) {
        List<BoardColumn> columns = new ArrayList<>();
        for (Requirement it : asked) {
            if (it.kind() == Requirement.Kind.HOURS) {
                columns.add(new BoardColumn(Kind.HOURS, "", null, null, counts(columns.size(), rows)));
                continue;
            }
            columns.add(new BoardColumn(
                    Kind.valueOf(it.kind().name()),
                    it.code(),
                    it.title().zh(),
                    it.title().en(),
                    counts(columns.size(), rows)));
        }
        columns.add(new BoardColumn(Kind.CERTIFICATE, "", null, null, counts(columns.size(), rows)));
        if (withNational) {
            columns.add(new BoardColumn(Kind.NATIONAL, "", null, null, counts(columns.size(), rows)));
        }
        return columns;
    }

    private static Map<Standing, Integer> counts(int column, Collection<BoardRow> rows) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        rows.forEach(row -> counts.merge(row.cells().get(column).standing(), 1, Integer::sum));
        return counts;
    }
}
