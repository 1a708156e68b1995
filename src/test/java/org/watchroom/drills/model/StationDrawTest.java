package org.watchroom.drills.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StationDrawTest {

    private static final StationDraw.Level LEVEL = new StationDraw.Level(
            Set.of("s1", "s2", "s3"),
            Map.of("s1", "监控", "s2", "监控", "s3", "操作", "k1", "监控", "k2", "操作", "k3", "操作"),
            Map.of("监控", new BigDecimal(90), "操作", new BigDecimal(10)));

    @Test
    void everyStarThatASheetHoldsIsExaminedWithAsFewSheetsAsItTakes() {
        StationDraw.Draw draw = StationDraw.of(
                List.of(offer("A", "s1"), offer("B", "s1", "s2"), offer("C", "k1"), offer("D", "s2", "k2")),
                LEVEL,
                1,
                7);
        assertThat(draw.stations()).singleElement().satisfies(station -> {
            assertThat(station.offer().code()).isEqualTo("B");
            assertThat(station.why()).isEqualTo(StationDraw.Why.STAR);
        });
        assertThat(draw.missing()).as("no sheet on offer has it").containsExactly("s3");
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfTheOffer() {
        List<StationDraw.Offer> offers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            offers.add(offer("S" + i, i % 2 == 0 ? "k1" : "k2"));
        }
        for (long seed = 1; seed <= 50; seed++) {
            List<StationDraw.Drawn> once =
                    StationDraw.of(offers, LEVEL, 5, seed).stations();
            Collections.reverse(offers);
            assertThat(StationDraw.of(offers, LEVEL, 5, seed).stations())
                    .isEqualTo(once)
                    .hasSize(5)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsDrawnFollowsTheWeightsOfTheStandard() {
        List<StationDraw.Offer> offers = List.of(offer("A", "k1"), offer("B", "k2"));
        long heavy = LongStream.rangeClosed(1, 2000)
                .filter(seed -> StationDraw.of(offers, LEVEL, 1, seed)
                        .stations()
                        .get(0)
                        .offer()
                        .code()
                        .equals("A"))
                .count();
        assertThat(heavy).isBetween(1740L, 1860L);
    }

    @Test
    void aSheetOfNoWeightIsDrawnLastAndNoMoreThanThereAre() {
        StationDraw.Draw draw = StationDraw.of(List.of(offer("A", "k1"), offer("Z", "elsewhere")), LEVEL, 9, 3);
        assertThat(draw.stations()).extracting(it -> it.offer().code()).containsExactly("A", "Z");
    }

    private static StationDraw.Offer offer(String code, String... skills) {
        return new StationDraw.Offer(code.hashCode(), code, 600, Set.of(skills));
    }
}
