package org.watchroom.exams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.ProgressRepository;
import org.watchroom.exams.model.ReviewPolicy;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/** Sittings as those who hold them see them: set up for a cohort, and watched while they run. */
@ApplicationScoped
@Transactional
public class Sittings {

    private static final int LONGEST_TITLE = 120;

    @Inject
    private SittingRepository sittings;

    @Inject
    private ProgressRepository progress;

    @Inject
    private Grading grading;

    @Inject
    private Blueprints blueprints;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Directory directory;

    /**
     * @return the id of the new sitting
     * @throws Refused {@code exams.blueprint.not-published}; {@code exams.bank.thin.…} when the bank cannot fill a cell of the blueprint now; {@code
     *     exams.sitting.window}, {@code .attempts}, {@code .title}
     */
    @Permits(Permission.KEEP_EXAMS)
    public long create(NewSitting wanted) {
        if (wanted.titleZh() == null
                || wanted.titleZh().isBlank()
                || Stream.of(wanted.titleZh(), wanted.titleEn() == null ? "" : wanted.titleEn())
                        .anyMatch(title -> title.length() > LONGEST_TITLE)) {
            throw Refused.input("exams.sitting.title", LONGEST_TITLE);
        }
        Blueprint blueprint = grading.plannable(wanted.blueprintId());
        Sitting sitting = new Sitting(
                blueprint,
                cohorts.facts(wanted.cohortId()).id(),
                wanted.titleZh().strip(),
                wanted.titleEn() == null || wanted.titleEn().isBlank()
                        ? null
                        : wanted.titleEn().strip(),
                new Sitting.Window(wanted.opensAt(), wanted.closesAt()),
                wanted.attemptsAllowed(),
                ReviewPolicy.valueOf(wanted.reviewPolicy()));
        sittings.add(sitting);
        return sitting.id();
    }

    /** What there is to set a new sitting with. */
    @Permits(Permission.SEE_EXAMS)
    public SittingChoices choices() {
        return new SittingChoices(
                cohorts.all().stream()
                        .map(it -> new SittingChoices.Cohort(it.id(), it.title(), it.trainees()))
                        .toList(),
                blueprints.all().stream()
                        .filter(it -> it.state().equals(Blueprint.State.PUBLISHED.name()))
                        .toList());
    }

    /** Newest first. */
    @Permits(Permission.SEE_EXAMS)
    public List<SittingFacts> all() {
        Map<Long, CohortFacts> byId = cohorts.all().stream().collect(toMap(CohortFacts::id, Function.identity()));
        Map<Long, ProgressRepository.Count> counts =
                progress.counts().stream().collect(toMap(ProgressRepository.Count::sittingId, Function.identity()));
        return sittings.all().stream()
                .map(it -> facts(it, byId.get(it.cohortId()), counts.get(it.id())))
                .toList();
    }

    /** @throws Refused {@code exams.sitting.absent} */
    @Permits(Permission.SEE_EXAMS)
    public SittingProgress progress(long sittingId) {
        Sitting sitting = sittings.get(sittingId);
        List<ProgressRepository.Row> rows = progress.attempts(sittingId);
        List<ProgressRepository.Late> late = progress.late(sittingId);
        Map<Long, String> names = directory.names(
                rows.stream().map(ProgressRepository.Row::personId).distinct().toList());
        ProgressRepository.Count count = new ProgressRepository.Count(
                sittingId,
                (int) rows.stream().filter(ProgressRepository.Row::open).count(),
                (int) rows.stream().filter(it -> !it.open()).count(),
                (int) rows.stream()
                        .filter(it -> Boolean.TRUE.equals(it.passed()))
                        .count());
        return new SittingProgress(
                facts(sitting, cohorts.facts(sitting.cohortId()), count),
                rows.stream().map(it -> row(it, names)).toList(),
                late.stream()
                        .map(it -> new SittingProgress.Late(
                                names.get(it.personId()),
                                it.number(),
                                it.no(),
                                it.choice(),
                                it.receivedAt(),
                                it.deadline()))
                        .toList());
    }

    private static SittingProgress.Row row(ProgressRepository.Row row, Map<Long, String> names) {
        return new SittingProgress.Row(
                row.attemptId(),
                names.get(row.personId()),
                row.number(),
                row.open() ? "OPEN" : "SEALED",
                row.startedAt(),
                row.deadline(),
                row.finishedAt(),
                row.sealCause(),
                row.points(),
                row.passed(),
                row.grade(),
                row.answered(),
                row.late());
    }

    private SittingFacts facts(Sitting sitting, CohortFacts cohort, ProgressRepository.Count count) {
        Instant now = grading.now();
        return new SittingFacts(
                sitting.id(),
                sitting.titleZh(),
                sitting.titleEn(),
                cohort == null ? "" : cohort.title(),
                cohort == null ? 0 : cohort.trainees(),
                sitting.opensAt(),
                sitting.closesAt(),
                sitting.minutes(),
                grading.blueprint(sitting).questions(),
                sitting.attemptsAllowed(),
                sitting.reviewPolicy().name(),
                sitting.isUpcoming(now) ? "UPCOMING" : sitting.isOver(now) ? "OVER" : "OPEN",
                count == null ? 0 : count.open(),
                count == null ? 0 : count.sealed(),
                count == null ? 0 : count.passed());
    }
}
