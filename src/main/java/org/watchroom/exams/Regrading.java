package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.PaperHash;
import org.watchroom.exams.model.RegradeRepository;
import org.watchroom.exams.model.Ruling;
import org.watchroom.exams.model.SatPaper;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.questions.QuestionContent;

/**
 * Grades papers anew after a question turned out to be faulty. Nothing that was graded is edited: each paper concerned gets
 * a further grade, which counts from then on, and keeps the earlier ones with the reason.
 */
@ApplicationScoped
@Transactional
public class Regrading {

    @Inject
    private RegradeRepository regrades;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Papers papers;

    @Inject
    private Grading grading;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /**
     * What {@link #take} would do now. Changes nothing.
     *
     * @param deed KEYS, POINTS_TO_ALL or CANCELLED
     * @param accepted the answers that are right, in the letters of the bank; looked at for KEYS alone
     * @throws Refused {@code questions.absent}, {@code exams.regrade.deed}, {@code .accepted}, {@code .nothing-left}
     */
    @Permits(Permission.SEE_EXAMS)
    public RegradePreview preview(long versionId, String deed, Collection<String> accepted) {
        Ruling ruling = ruling(versionId, deed, accepted);
        return preview(versionId, ruling, regrades.count(versionId) + 1, regraded(versionId, ruling));
    }

    /**
     * Takes a decision that was looked at before, for all papers in one transaction.
     *
     * @param token of the preview
     * @throws Refused as {@link #preview}; {@code exams.regrade.meanwhile} when papers or decisions have changed since,
     *     {@code .nothing} when no paper would change, {@code .own} when an own paper would
     */
    @Permits(Permission.KEEP_EXAMS)
    public RegradeFacts take(long versionId, String deed, Collection<String> accepted, String token, Reason reason) {
        Ruling ruling = ruling(versionId, deed, accepted);
        int number = regrades.count(versionId) + 1;
        long id = regrades.add(versionId, number, ruling, reason.text(), grading.now(), user.id())
                .orElseThrow(() -> new Refused("exams.regrade.meanwhile"));
        regrades.lockPapers(versionId);
        List<SatPaper.Regraded> found = regraded(versionId, ruling);
        List<SatPaper.Regraded> changed =
                found.stream().filter(SatPaper.Regraded::changes).toList();
        if (!token(versionId, ruling, number, changed).equals(token)) {
            throw new Refused("exams.regrade.meanwhile");
        }
        if (changed.isEmpty()) {
            throw new Refused("exams.regrade.nothing");
        }
        if (changed.stream().anyMatch(it -> it.before().personId() == user.id())) {
            throw new Refused("exams.regrade.own");
        }
        regrades.addGrades(id, changed);
        return of(versionId).get(0);
    }

    /**
     * What taking the newest decision once more would do: papers that were handed in since were graded by the key of the
     * bank. Changes nothing.
     *
     * @return empty when there is no decision, or no paper that it is not applied to
     */
    @Permits(Permission.SEE_EXAMS)
    public Optional<RegradePreview> late(long versionId) {
        return Optional.ofNullable(regrades.newest(List.of(versionId)).get(versionId))
                .map(it -> preview(versionId, it, regrades.count(versionId) + 1, regraded(versionId, it)))
                .filter(it -> !it.lines().isEmpty());
    }

    /** The decisions on a version, the newest first. */
    @Permits(Permission.SEE_EXAMS)
    public List<RegradeFacts> of(long versionId) {
        List<RegradeRepository.Taken> taken = regrades.ofVersion(versionId);
        Map<Long, String> names = directory.names(
                taken.stream().map(RegradeRepository.Taken::by).distinct().toList());
        return taken.stream()
                .map(it -> new RegradeFacts(
                        it.id(),
                        it.number(),
                        it.deed(),
                        it.accepted().isEmpty()
                                ? List.of()
                                : List.of(it.accepted().split(" ")),
                        it.reason(),
                        it.at(),
                        names.get(it.by()),
                        it.papers()))
                .toList();
    }

    private Ruling ruling(long versionId, String deed, Collection<String> accepted) {
        QuestionContent content = papers.contents(List.of(versionId)).get(versionId);
        if (content == null) {
            throw Refused.absent("questions.absent");
        }
        String letters =
                content.options().stream().map(QuestionContent.Option::key).collect(Collectors.joining());
        return Ruling.of(deed, accepted, Kind.valueOf(content.kind()), letters.isEmpty() ? "TF" : letters);
    }

    private List<SatPaper.Regraded> regraded(long versionId, Ruling ruling) {
        return regrades.papers(versionId).stream()
                .map(it -> {
                    Blueprint blueprint = papers.blueprint(it.blueprintId());
                    return it.under(ruling, blueprint.passMark(), blueprint.scoring());
                })
                .toList();
    }

    private RegradePreview preview(long versionId, Ruling ruling, int number, List<SatPaper.Regraded> found) {
        List<SatPaper.Regraded> changed =
                found.stream().filter(SatPaper.Regraded::changes).toList();
        Map<Long, String> names = directory.names(
                changed.stream().map(it -> it.before().personId()).distinct().toList());
        Map<Long, Sitting> bySitting = sittings.all().stream().collect(Collectors.toMap(Sitting::id, it -> it));
        List<RegradePreview.Line> lines = changed.stream()
                .map(it -> line(it, names, bySitting.get(it.before().sittingId())))
                .sorted(Comparator.comparing(
                                (RegradePreview.Line it) -> it.after().subtract(it.before()))
                        .thenComparing(RegradePreview.Line::attemptId))
                .toList();
        return new RegradePreview(
                versionId,
                ruling.deed().name(),
                ruling.accepted(),
                found.size(),
                lines,
                (int) lines.stream().filter(it -> it.direction() > 0).count(),
                (int) lines.stream().filter(it -> it.direction() < 0).count(),
                (int) lines.stream().filter(RegradePreview.Line::isNewlyPassed).count(),
                (int) lines.stream().filter(RegradePreview.Line::isNewlyFailed).count(),
                token(versionId, ruling, number, changed));
    }

    private static RegradePreview.Line line(SatPaper.Regraded it, Map<Long, String> names, Sitting sitting) {
        SatPaper before = it.before();
        return new RegradePreview.Line(
                before.attemptId(),
                names.get(before.personId()),
                sitting.titleZh(),
                sitting.titleEn(),
                before.number(),
                before.points(),
                it.points(),
                before.passed(),
                it.passed());
    }

    private static String token(long versionId, Ruling ruling, int number, List<SatPaper.Regraded> changed) {
        StringBuilder text =
                new StringBuilder().append(versionId).append(ruling).append(number);
        changed.forEach(it -> text.append('|')
                .append(it.before().attemptId())
                .append(' ')
                .append(it.before().points())
                .append(' ')
                .append(it.points())
                .append(' ')
                .append(it.passed()));
        return PaperHash.of(text.toString());
    }
}
