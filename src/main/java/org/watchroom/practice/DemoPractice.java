package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoPart;

/**
 * What some trainees of the demo practised today: 03, 05 and 07, each a few questions. Nobody told them the answers:
 * they take the first that fits, so some are right.
 */
@ApplicationScoped
public class DemoPractice implements DemoPart {

    private static final List<Integer> TRAINEES = List.of(3, 5, 7);
    private static final int FEWEST = 5;

    @Inject
    private DailyPractice practice;

    @Inject
    private Directory directory;

    @Inject
    private Acting acting;

    @Override
    public int order() {
        return 125;
    }

    @Override
    public String name() {
        return "practice";
    }

    @Override
    public void load() {
        for (int number : TRAINEES) {
            acting.as(
                    directory.bySignInName("trainee%02d".formatted(number)).orElseThrow(),
                    () -> practise(FEWEST + number));
        }
    }

    private void practise(int questions) {
        long round = practice.begin("DAILY", "").id();
        for (int i = 0; i < questions; i++) {
            PracticeTurn.Question question = practice.turn(round).question();
            practice.answer(round, question.no(), guess(question));
        }
    }

    private static List<String> guess(PracticeTurn.Question question) {
        return switch (question.kind()) {
            case "JUDGEMENT" -> List.of("T");
            case "NUMERIC" -> List.of("1");
            case "ORDERING" ->
                question.options().stream().map(PracticeTurn.Option::key).toList();
            case "MULTIPLE" -> List.of("A", "B", "C");
            default -> List.of("A");
        };
    }
}
