package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SituationBlocksTest {

    @Test
    void theBlockStandsWhereItsFirstMemberStood() {
        Map<Integer, Long> situations = Map.of(2, 7L, 5, 7L, 3, 8L);
        assertThat(SituationBlocks.together(List.of(1, 2, 3, 4, 5, 6), situations::get))
                .containsExactly(1, 2, 5, 3, 4, 6);
    }

    @Test
    void withoutSituationsEverythingStaysWhereItIs() {
        List<Integer> drawn = List.of(5, 3, 9, 1);
        assertThat(SituationBlocks.together(drawn, it -> null)).isEqualTo(drawn);
    }

    @Test
    void whateverIsDrawnTheSameQuestionsComeOutWithEachSituationInOnePieceAndTheRestInItsOrder() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<Integer, Long> situations = new TreeMap<>();
            List<Integer> drawn = IntStream.range(0, random.nextInt(30)).boxed().toList();
            drawn.stream()
                    .filter(it -> random.nextBoolean())
                    .forEach(it -> situations.put(it, (long) random.nextInt(5)));
            List<Integer> paper = SituationBlocks.together(drawn, situations::get);
            assertThat(paper).containsExactlyInAnyOrderElementsOf(drawn);
            assertThat(paper).isEqualTo(SituationBlocks.together(drawn, situations::get));
            assertThat(paper.stream().filter(it -> !situations.containsKey(it))).isSorted();
            situations.values().stream().distinct().forEach(situation -> {
                List<Integer> members = paper.stream()
                        .filter(it -> situation.equals(situations.get(it)))
                        .toList();
                int at = paper.indexOf(members.get(0));
                assertThat(members).isSorted();
                assertThat(paper.subList(at, at + members.size())).isEqualTo(members);
            });
        }
    }
}
