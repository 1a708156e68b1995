package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.BlueprintCell;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.exams.model.Difficulty;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.PaperRules;
import org.watchroom.exams.model.Scoring;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;

/** Turns what a person writes into a draft: what it names must stand in the standard. */
@ApplicationScoped
class BlueprintWriting {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");
    private static final int LONGEST_TITLE = 120;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private Standard standard;

    Blueprint draft(BlueprintPlan plan, int number) {
        return new Blueprint(heading(plan), number, rules(plan), cells(plan));
    }

    void rewrite(Blueprint draft, BlueprintPlan plan) {
        List<BlueprintCell> cells = cells(plan);
        blueprints.touch(draft);
        draft.rewrite(heading(plan), rules(plan));
        blueprints.keep();
        draft.fill(cells);
        blueprints.keep();
    }

    private Blueprint.Heading heading(BlueprintPlan plan) {
        if (!CODE.matcher(plan.code()).matches()) {
            throw Refused.input("exams.blueprint.code-form");
        }
        return new Blueprint.Heading(
                plan.code(), title(plan.titleZh()), title(plan.titleEn()), plan.edition(), plan.level());
    }

    private static String title(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Refused.input("exams.blueprint.title-length", LONGEST_TITLE);
        }
        return title.strip();
    }

    private static PaperRules rules(BlueprintPlan plan) {
        return new PaperRules(
                plan.minutes(),
                plan.passMark(),
                Scoring.valueOf(plan.scoring()),
                plan.shufflesQuestions(),
                plan.shufflesOptions());
    }

    private List<BlueprintCell> cells(BlueprintPlan plan) {
        Set<String> functions =
                standard.weights(plan.edition(), plan.level(), "theory").keySet();
        if (functions.isEmpty()) {
            throw Refused.input("exams.blueprint.level-unknown", plan.edition(), plan.level());
        }
        List<StandardItem> items = standard.items(plan.edition(), plan.level());
        return plan.cells().stream()
                .map(it -> {
                    if (!functions.contains(it.function())) {
                        throw Refused.input("exams.blueprint.function", it.function());
                    }
                    BlueprintCell cell = new BlueprintCell(
                            it.function(),
                            it.topic(),
                            Kind.valueOf(it.kind()),
                            it.difficulty().isEmpty() ? null : Difficulty.valueOf(it.difficulty()),
                            it.count(),
                            it.points());
                    if (items.stream().noneMatch(item -> cell.isAbout(item.function(), item.key()))) {
                        throw Refused.input("exams.blueprint.topic", it.topic(), it.function());
                    }
                    return cell;
                })
                .toList();
    }

    static BlueprintFacts facts(Blueprint blueprint) {
        return new BlueprintFacts(
                blueprint.id(),
                blueprint.code(),
                blueprint.number(),
                blueprint.state().name(),
                blueprint.titleZh(),
                blueprint.titleEn(),
                blueprint.edition(),
                blueprint.level(),
                blueprint.minutes(),
                blueprint.passMark(),
                blueprint.questions(),
                blueprint.total());
    }

    static BlueprintPlan plan(Blueprint blueprint) {
        PaperRules rules = blueprint.rules();
        return new BlueprintPlan(
                blueprint.code(),
                blueprint.titleZh(),
                blueprint.titleEn(),
                blueprint.edition(),
                blueprint.level(),
                rules.minutes(),
                rules.passMark(),
                rules.scoring().name(),
                rules.shufflesQuestions(),
                rules.shufflesOptions(),
                blueprint.cells().stream()
                        .map(it -> new BlueprintPlan.Cell(
                                it.function(),
                                it.topic(),
                                it.kind().name(),
                                it.difficulty() == null ? "" : it.difficulty().name(),
                                it.count(),
                                it.points()))
                        .toList());
    }
}
