package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoPart;
import org.watchroom.questions.BankItem;
import org.watchroom.questions.QuestionBank;
import org.watchroom.questions.QuestionContent;

/** Trainees 02 to 54 of the demo have sat the mock exam; every fourth of them did not pass. */
@ApplicationScoped
public class DemoExams implements DemoPart {

    private static final String MOCK_EXAM = "STD-100-L5";
    private static final int FIRST = 2;
    private static final int LAST = 54;

    @Inject
    private Blueprints blueprints;

    @Inject
    private Sittings sittings;

    @Inject
    private QuestionBank bank;

    @Inject
    private DemoCandidate candidate;

    @Inject
    private Directory directory;

    @Inject
    private Acting acting;

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String name() {
        return "exams";
    }

    @Override
    public void load() {
        BlueprintFacts blueprint = blueprints.all().stream()
                .filter(it -> it.code().equals(MOCK_EXAM))
                .findFirst()
                .orElseThrow();
        long sitting = sittings.all().stream()
                .filter(it -> it.titleZh().equals(blueprint.titleZh()))
                .findFirst()
                .orElseThrow()
                .id();
        Map<String, List<String>> answers = answers(blueprint);
        for (int n = FIRST; n <= LAST; n++) {
            Random random = new Random(n);
            int right = n % 4 == 0 ? 42 + random.nextInt(15) : 63 + random.nextInt(33);
            acting.as(
                    directory.bySignInName("trainee%02d".formatted(n)).orElseThrow(),
                    () -> candidate.sit(sitting, answers, right, random));
        }
    }

    /** The texts of the right options, or T or F, by the text of the question. */
    private Map<String, List<String>> answers(BlueprintFacts blueprint) {
        Map<String, List<String>> answers = new HashMap<>();
        for (QuestionContent content : bank.contents(bank.items(blueprint.edition(), blueprint.level()).stream()
                        .map(BankItem::versionId)
                        .toList())
                .values()) {
            answers.put(
                    content.stem(),
                    content.options().isEmpty()
                            ? List.of(content.answer())
                            : content.options().stream()
                                    .filter(option -> content.answer().contains(option.key()))
                                    .map(QuestionContent.Option::text)
                                    .toList());
        }
        return answers;
    }
}
