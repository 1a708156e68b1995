package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.model.PaperDraw.Candidate;

/** Overlapping cells on thousands of small banks, against trying everything. */
class CellFillingTest {

    private static final int ROUNDS = 3_000;
    private static final List<String> TOPICS = List.of("", "2026/L5/1.1", "2026/L5/1.2");

    private final Random random = new Random(20261123);

    @Test
    void aPaperIsMadeWheneverThereIsOneAndNoQuestionStandsTwice() {
        int full = 0;
        int overlapping = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<BlueprintCell> cells = cells();
            List<Candidate> bank = bank();
            boolean possible = possible(cells, bank, 1);
            List<List<Candidate>> filled = CellFilling.of(cells, bank);
            boolean isFull = IntStream.range(0, cells.size())
                    .allMatch(it -> filled.get(it).size() == cells.get(it).count());
            assertThat(isFull).as("%s on %s", names(cells), bank).isEqualTo(possible);
            List<Candidate> drawn = filled.stream().flatMap(List::stream).toList();
            assertThat(new HashSet<>(drawn)).hasSameSizeAs(drawn);
            for (int i = 0; i < cells.size(); i++) {
                assertThat(filled.get(i)).allMatch(cells.get(i)::fits);
            }
            full += possible ? 1 : 0;
            overlapping += drawn.stream()
                            .anyMatch(it ->
                                    cells.stream().filter(cell -> cell.fits(it)).count() > 1)
                    ? 1
                    : 0;
        }
        assertThat(full).as("both cases are met").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
        assertThat(overlapping).isGreaterThan(ROUNDS / 10);
    }

    @Test
    void theCoverageSaysHowManyPapersThereAreAndWhichCellsAreThin() {
        for (int round = 0; round < ROUNDS; round++) {
            List<BlueprintCell> cells = cells();
            List<Candidate> bank = bank();
            BankCoverage coverage = new BankCoverage(cells, bank);
            int papers = coverage.papers();
            String what = names(cells) + " on " + bank;
            assertThat(possible(cells, bank, papers)).as(what).isTrue();
            assertThat(possible(cells, bank, papers + 1)).as(what).isFalse();
            assertThat(coverage.thin().isEmpty()).as(what).isEqualTo(papers > 0);
            int missing = coverage.thin().stream()
                    .mapToInt(BankCoverage.Thin::missing)
                    .sum();
            int most = CellFilling.of(cells, bank).stream().mapToInt(List::size).sum();
            assertThat(cells.stream().mapToInt(BlueprintCell::count).sum() - missing)
                    .as(what)
                    .isEqualTo(most);
            assertThat(coverage.thin()).as(what).allSatisfy(it -> {
                assertThat(it.thereTogether()).isLessThan(it.needTogether());
                assertThat(it.together()).contains(it.cell());
            });
        }
    }

    @Test
    void aCellOfAnyDifficultyLeavesTheHardOnesToTheCellThatAsksForThem() {
        List<BlueprintCell> cells = List.of(cell("", null, 2), cell("", Difficulty.HARD, 2));
        List<Candidate> bank = new ArrayList<>(List.of(
                question(1, "2026/L5/1.1.1", Difficulty.HARD),
                question(2, "2026/L5/1.1.1", Difficulty.HARD),
                question(3, "2026/L5/1.1.1", Difficulty.EASY),
                question(4, "2026/L5/1.1.1", Difficulty.EASY)));
        for (int round = 0; round < 24; round++) {
            Collections.shuffle(bank, random);
            assertThat(CellFilling.of(cells, bank).get(1))
                    .extracting(Candidate::versionId)
                    .containsExactlyInAnyOrder(1L, 2L);
        }
        bank.remove(question(4, "2026/L5/1.1.1", Difficulty.EASY));
        assertThat(new BankCoverage(cells, bank).thin()).singleElement().satisfies(it -> {
            assertThat(it.missing()).isEqualTo(1);
            assertThat(it.needTogether()).isEqualTo(4);
            assertThat(it.thereTogether()).isEqualTo(3);
            assertThat(it.shared()).isTrue();
            assertThat(BankCoverage.refusal(it).key()).isEqualTo("exams.bank.thin-together");
        });
    }

    @Test
    void aTopicEndsAtAWholeNumberOfTheStandard() {
        BlueprintCell cell = cell("2026/L5/1.1", null, 1);
        assertThat(cell.fits(question(1, "2026/L5/1.1.12", Difficulty.EASY))).isTrue();
        assertThat(cell.fits(question(1, "2026/L5/1.10.1", Difficulty.EASY))).isFalse();
        assertThat(cell("2026/L5", null, 1).fits(question(1, "2026/L5/1.10.1", Difficulty.EASY)))
                .isTrue();
        assertThat(cell("2026/L5/1.1.12", null, 1).fits(question(1, "2026/L5/1.1.12", Difficulty.EASY)))
                .isTrue();
    }

    /** Gives each place of so many papers a question, by trying all. */
    private static boolean possible(List<BlueprintCell> cells, List<Candidate> bank, int papers) {
        List<BlueprintCell> places = new ArrayList<>();
        cells.forEach(cell -> places.addAll(Collections.nCopies(cell.count() * papers, cell)));
        return places.size() <= bank.size() && possible(places, bank, new boolean[bank.size()], 0);
    }

    private static boolean possible(List<BlueprintCell> places, List<Candidate> bank, boolean[] used, int place) {
        if (place == places.size()) {
            return true;
        }
        for (int i = 0; i < bank.size(); i++) {
            if (!used[i] && places.get(place).fits(bank.get(i))) {
                used[i] = true;
                if (possible(places, bank, used, place + 1)) {
                    return true;
                }
                used[i] = false;
            }
        }
        return false;
    }

    private List<BlueprintCell> cells() {
        List<BlueprintCell> cells = new ArrayList<>();
        int wanted = 1 + random.nextInt(4);
        while (cells.size() < wanted) {
            BlueprintCell cell = cell(
                    TOPICS.get(random.nextInt(TOPICS.size())),
                    random.nextBoolean() ? null : Difficulty.values()[random.nextInt(3)],
                    1 + random.nextInt(2));
            if (cells.stream().noneMatch(cell::isSameAs)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private List<Candidate> bank() {
        List<Candidate> bank = new ArrayList<>();
        int size = random.nextInt(8);
        for (int id = 1; id <= size; id++) {
            bank.add(question(
                    id, "2026/L5/1." + (1 + random.nextInt(2)) + ".1", Difficulty.values()[random.nextInt(3)]));
        }
        return bank;
    }

    private static String names(List<BlueprintCell> cells) {
        return cells.stream()
                .map(it -> it.count() + " × " + it.name() + " " + it.difficulty())
                .toList()
                .toString();
    }

    private static Candidate question(long id, String key, Difficulty difficulty) {
        return new Candidate(id, "watch", key, Kind.SINGLE, difficulty);
    }

    private static BlueprintCell cell(String topic, Difficulty difficulty, int count) {
        return new BlueprintCell("watch", topic, Kind.SINGLE, difficulty, count, BigDecimal.ONE);
    }
}
