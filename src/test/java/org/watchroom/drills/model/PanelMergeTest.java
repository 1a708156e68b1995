package org.watchroom.drills.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelMergeTest {

    private static final DrillScoring.Limits LIMITS =
            new DrillScoring.Limits(new BigDecimal(60), 600, new OverTime(OverTime.Rule.FAIL, null));

    @ParameterizedTest
    @CsvSource({
        "80 85 92, 85.67, 85.00, 82.50",
        "60 88 90, 79.33, 88.00, 89.00",
        "70 80 90, 80.00, 80.00, 80.00",
        "59.99 60 60, 60.00, 60.00, 60.00",
        "0.01 0.02, 0.02, 0.02, 0.02",
        "10 80 82 84 99, 71.00, 82.00, 86.25",
        "73.50, 73.50, 73.50, 73.50"
    })
    void pointsAreMergedByTheRule(String each, String mean, String median, String withoutOutlier) {
        List<BigDecimal> points =
                Stream.of(each.split(" ")).map(BigDecimal::new).toList();
        assertThat(PanelMerge.points(points, PanelMerge.Points.MEAN)).isEqualTo(mean);
        assertThat(PanelMerge.points(points, PanelMerge.Points.MEDIAN)).isEqualTo(median);
        assertThat(PanelMerge.points(points, PanelMerge.Points.DROP_OUTLIER)).isEqualTo(withoutOutlier);
    }

    @Test
    void moreThanHalfOfTheGradersFailAnItem() {
        assertThat(PanelMerge.isFailedByMajority(2, 3)).isTrue();
        assertThat(PanelMerge.isFailedByMajority(1, 3)).isFalse();
        assertThat(PanelMerge.isFailedByMajority(3, 5)).isTrue();
        assertThat(PanelMerge.isFailedByMajority(1, 1)).isTrue();
        assertThat(PanelMerge.isDisputed(0, 3) || PanelMerge.isDisputed(3, 3)).isFalse();
        assertThat(PanelMerge.isDisputed(1, 3)).isTrue();
    }

    @Test
    void aFailedStarFailsWhateverThePointsAndTheTimeIsTheMedian() {
        BigDecimal high = new BigDecimal("95.00");
        assertThat(PanelMerge.score(high, List.of(590, 600, 640), false, false, LIMITS)
                        .causes())
                .isEmpty();
        assertThat(PanelMerge.score(high, List.of(590, 601, 640), false, false, LIMITS)
                        .causes())
                .containsExactly(Cause.TIME);
        assertThat(PanelMerge.score(high, List.of(500), true, true, LIMITS).causes())
                .containsExactly(Cause.STAR, Cause.FATAL);
        assertThat(PanelMerge.score(new BigDecimal("59.99"), List.of(500), false, false, LIMITS)
                        .causes())
                .containsExactly(Cause.POINTS);
    }
}
