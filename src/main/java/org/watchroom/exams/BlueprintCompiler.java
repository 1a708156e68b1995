package org.watchroom.exams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.BankCoverage;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.BlueprintCell;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.exams.model.CountedPapers;
import org.watchroom.exams.model.ExpectedScore;
import org.watchroom.exams.model.ExposureRepository;
import org.watchroom.exams.model.ItemRepository;
import org.watchroom.exams.model.PaperDraw;
import org.watchroom.exams.model.WeightCheck;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;
import org.watchroom.questions.QuestionContent;

/** Proves of a blueprint that the bank can fill it and that it is what the standard asks for, or says what is wrong. */
@ApplicationScoped
@Transactional
public class BlueprintCompiler {

    private static final int MOST_EXPOSED = 10;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private BankShelf shelf;

    @Inject
    private Standard standard;

    @Inject
    private ItemRepository items;

    @Inject
    private ExposureRepository exposure;

    /** @throws Refused {@code exams.blueprint.absent} */
    @Permits(Permission.SEE_EXAMS)
    public BlueprintReport compile(long id) {
        Blueprint blueprint = blueprints.get(id);
        List<PaperDraw.Candidate> bank = bank(blueprint);
        BankCoverage coverage = new BankCoverage(blueprint.cells(), bank);
        List<BankCoverage.Thin> thin = coverage.thin();
        WeightCheck weights = weights(blueprint);
        ExpectedScore expected = ExpectedScore.of(blueprint.cells(), bank, shares());
        return new BlueprintReport(
                reasons(blueprint, thin, weights).stream()
                        .map(it -> new BlueprintReport.Reason(it.key(), it.arguments()))
                        .toList(),
                coverage.papers(),
                bank.size(),
                blueprint.total(),
                cells(blueprint, bank, thin),
                weights.lines().stream()
                        .map(it ->
                                new BlueprintReport.Function(it.function(), it.points(), it.weight(), it.deviation()))
                        .toList(),
                new BlueprintReport.Expected(expected.points(), expected.measured(), expected.planned()),
                exposed(bank));
    }

    /** Refuses, by the first reason, what does not compile. */
    void require(Blueprint blueprint) {
        reasons(blueprint, new BankCoverage(blueprint.cells(), bank(blueprint)).thin(), weights(blueprint)).stream()
                .findFirst()
                .ifPresent(reason -> {
                    throw reason;
                });
    }

    private static List<Refused> reasons(Blueprint blueprint, List<BankCoverage.Thin> thin, WeightCheck weights) {
        List<Refused> reasons = new ArrayList<>();
        if (blueprint.total().compareTo(Blueprint.TOTAL) != 0) {
            reasons.add(new Refused("exams.blueprint.total", blueprint.total()));
        }
        weights.deviations()
                .forEach(it ->
                        reasons.add(new Refused("exams.blueprint.weight", it.function(), it.points(), it.weight())));
        thin.forEach(it -> reasons.add(BankCoverage.refusal(it)));
        return reasons;
    }

    /** Questions that fit some cell. */
    private List<PaperDraw.Candidate> bank(Blueprint blueprint) {
        return shelf.candidates(blueprint.edition(), blueprint.level()).stream()
                .filter(it -> blueprint.cells().stream().anyMatch(cell -> cell.fits(it)))
                .toList();
    }

    private WeightCheck weights(Blueprint blueprint) {
        return WeightCheck.of(blueprint.shares(), standard.weights(blueprint.edition(), blueprint.level(), "theory"));
    }

    private static List<BlueprintReport.Cell> cells(
            Blueprint blueprint, List<PaperDraw.Candidate> bank, List<BankCoverage.Thin> thin) {
        Map<BlueprintCell, BankCoverage.Thin> lacking = thin.stream().collect(toMap(BankCoverage.Thin::cell, it -> it));
        return blueprint.cells().stream()
                .map(it -> new BlueprintReport.Cell(
                        it.function(),
                        it.topic(),
                        it.kind().name(),
                        it.difficulty() == null ? "" : it.difficulty().name(),
                        it.count(),
                        (int) bank.stream().filter(it::fits).count(),
                        lacking.containsKey(it) ? lacking.get(it).missing() : 0,
                        lacking.containsKey(it) && lacking.get(it).shared()))
                .toList();
    }

    /** The shares of right answers of the versions that enough people have answered. */
    private Map<Long, Double> shares() {
        CountedPapers papers = new CountedPapers(items.ofAll());
        return papers.versions().stream()
                .map(it -> Map.entry(it, papers.responses(it)))
                .filter(it -> it.getValue().size() >= ItemStatistics.FEWEST_ANSWERS)
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .mapToDouble(answer -> answer.right() ? 1 : 0)
                                .average()
                                .orElseThrow()));
    }

    private BlueprintReport.Exposure exposed(List<PaperDraw.Candidate> bank) {
        Map<Long, Integer> given = exposure.ofLastYear();
        List<Long> most = bank.stream()
                .map(PaperDraw.Candidate::versionId)
                .filter(given::containsKey)
                .sorted(Comparator.<Long>comparingInt(given::get).reversed().thenComparing(it -> it))
                .limit(MOST_EXPOSED)
                .toList();
        Map<Long, QuestionContent> contents = shelf.contents(most);
        return new BlueprintReport.Exposure(
                (int) bank.stream()
                        .filter(it -> !given.containsKey(it.versionId()))
                        .count(),
                most.stream()
                        .map(it -> new BlueprintReport.Exposed(
                                it, contents.get(it).code(), contents.get(it).stem(), given.get(it)))
                        .toList());
    }
}
