package org.watchroom.exams;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.model.BlueprintCell;
import org.watchroom.exams.model.Difficulty;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.PaperDraw;
import org.watchroom.exams.model.PaperDraw.Candidate;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.PaperRules;
import org.watchroom.exams.model.Scoring;
import org.watchroom.kernel.Refused;

class PaperDrawTest {

    private static final List<BlueprintCell> CELLS = List.of(
            cell("ethics", Kind.SINGLE, 2),
            cell("ethics", Kind.JUDGEMENT, 1),
            cell("watch", Kind.SINGLE, 3),
            cell("watch", Kind.MULTIPLE, 2),
            cell("watch", Kind.JUDGEMENT, 2),
            cell("watch", Kind.ORDERING, 2),
            cell("watch", Kind.NUMERIC, 1));

    private static final PaperRules RULES = new PaperRules(60, new BigDecimal(60), Scoring.ALL_OR_NOTHING, true, true);

    private final List<Candidate> bank = new ArrayList<>();

    PaperDrawTest() {
        long id = 1;
        for (BlueprintCell cell : CELLS) {
            for (int i = 0; i < cell.count() + 5; i++) {
                bank.add(new Candidate(id++, cell.function(), "2026/L5/1.1.1", cell.kind(), Difficulty.EASY));
            }
        }
    }

    @Test
    void onlyWhatWasDrawnIsFetched() {
        List<Long> fetched = new ArrayList<>();
        List<PaperQuestion> paper = new PaperDraw(CELLS, RULES, bank).draw(42, versions -> {
            fetched.addAll(versions);
            return options(versions);
        });
        assertThat(fetched)
                .containsExactlyInAnyOrderElementsOf(
                        paper.stream().map(PaperQuestion::versionId).toList());
    }

    @Test
    void aPaperHasExactlyWhatItsBlueprintSaysAndNoQuestionTwice() {
        List<PaperQuestion> paper = draw(42);
        assertThat(paper.stream().collect(groupingBy(it -> it.function() + " " + it.kind(), counting())))
                .isEqualTo(Map.of(
                        "ethics SINGLE", 2L,
                        "ethics JUDGEMENT", 1L,
                        "watch SINGLE", 3L,
                        "watch MULTIPLE", 2L,
                        "watch JUDGEMENT", 2L,
                        "watch ORDERING", 2L,
                        "watch NUMERIC", 1L));
        assertThat(paper.stream().map(PaperQuestion::versionId)).doesNotHaveDuplicates();
        assertThat(paper.stream().map(PaperQuestion::no)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(paper.stream().map(PaperQuestion::kind)).isSorted();
    }

    @Test
    void theSameSeedGivesTheSamePaperInWhateverOrderTheBankComes() {
        List<PaperQuestion> first = draw(7);
        Collections.shuffle(bank, new Random(1));
        assertThat(draw(7)).isEqualTo(first);
        assertThat(draw(8)).isNotEqualTo(first);
    }

    @Test
    void theOptionsAreShuffledAndNoneIsLost() {
        List<PaperQuestion> paper = draw(42);
        assertThat(paper.stream().filter(it -> it.kind().isShuffled()).map(PaperQuestion::shownOrder))
                .allSatisfy(order -> assertThat(order.chars().sorted().toArray())
                        .isEqualTo("ABCD".chars().toArray()))
                .anyMatch(order -> !order.equals("ABCD"));
        assertThat(paper.stream().filter(it -> it.kind() == Kind.JUDGEMENT).map(PaperQuestion::shownOrder))
                .containsOnly("TF");
        assertThat(paper.stream().filter(it -> it.kind() == Kind.NUMERIC).map(PaperQuestion::shownOrder))
                .containsOnly("");
    }

    @Test
    void theStepsOfAProcedureAreNeverShownInTheirRightOrder() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(draw(seed).stream().filter(it -> it.kind() == Kind.ORDERING))
                    .hasSize(2)
                    .noneMatch(it -> it.shownOrder().equals("CADB"));
        }
    }

    @Test
    void whatIsNotShuffledStandsInTheOrderOfTheCellsAndOfTheAuthor() {
        List<PaperQuestion> paper = new PaperDraw(
                        CELLS, new PaperRules(60, new BigDecimal(60), Scoring.ALL_OR_NOTHING, false, false), bank)
                .draw(42, PaperDrawTest::options);
        assertThat(paper.stream().map(it -> it.function() + " " + it.kind()).distinct())
                .containsExactly(
                        "ethics SINGLE",
                        "watch SINGLE",
                        "watch MULTIPLE",
                        "ethics JUDGEMENT",
                        "watch JUDGEMENT",
                        "watch ORDERING",
                        "watch NUMERIC");
        assertThat(paper.stream().map(PaperQuestion::shownOrder).distinct())
                .containsExactlyInAnyOrder("ABCD", "TF", "");
    }

    @Test
    void aThinCellIsRefusedByNameAndNeverFilledFromAnother() {
        bank.removeIf(it -> it.function().equals("watch") && it.kind() == Kind.MULTIPLE && it.versionId() % 7 != 0);
        assertThatThrownBy(() -> draw(1)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("exams.bank.thin.MULTIPLE");
            assertThat(refused.arguments()).containsExactly("watch", 2, 1, 0);
        });
    }

    private List<PaperQuestion> draw(long seed) {
        return new PaperDraw(CELLS, RULES, bank).draw(seed, PaperDrawTest::options);
    }

    private static BlueprintCell cell(String function, Kind kind, int count) {
        return new BlueprintCell(function, "", kind, null, count, BigDecimal.TEN);
    }

    private static Map<Long, PaperDraw.Options> options(Collection<Long> versions) {
        return versions.stream().collect(toMap(it -> it, it -> new PaperDraw.Options("ABCD", "CADB")));
    }
}
