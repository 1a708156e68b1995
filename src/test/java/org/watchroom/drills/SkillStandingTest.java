package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.model.MarkResult.DONE;
import static org.watchroom.drills.model.MarkResult.NOT_DONE;
import static org.watchroom.drills.model.MarkResult.PARTIAL;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.watchroom.programmes.StandardItem;

class SkillStandingTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T01:00:00Z");

    @Test
    void everyItemThatShowsTheSkillIsCounted() {
        SkillStanding standing = SkillStanding.of(
                skill("2026/L5/1.1.2", true),
                List.of(
                        new SkillStanding.Shown(DONE, 1, MONDAY),
                        new SkillStanding.Shown(NOT_DONE, 1, MONDAY),
                        new SkillStanding.Shown(PARTIAL, 2, TUESDAY),
                        new SkillStanding.Shown(DONE, 2, TUESDAY)));
        assertThat(standing.done()).isEqualTo(2);
        assertThat(standing.partial()).isOne();
        assertThat(standing.notDone()).isOne();
        assertThat(standing.times()).isEqualTo(4);
        assertThat(standing.latestAt()).isEqualTo(TUESDAY);
    }

    @Test
    void theLatestIsThePoorestOfTheNewestDrillAlone() {
        assertThat(SkillStanding.of(
                                skill("k", false),
                                List.of(
                                        new SkillStanding.Shown(NOT_DONE, 1, MONDAY),
                                        new SkillStanding.Shown(DONE, 2, TUESDAY),
                                        new SkillStanding.Shown(PARTIAL, 2, TUESDAY)))
                        .latest())
                .isEqualTo("PARTIAL");
    }

    @Test
    void starsComeFirstAndNumbersSortAsNumbers() {
        assertThat(Stream.of(
                                skill("2026/L5/1.1.10", false),
                                skill("2026/L5/1.1.9", false),
                                skill("2026/L5/1.1.12", true))
                        .map(it -> SkillStanding.of(it, List.of(new SkillStanding.Shown(DONE, 1, MONDAY))))
                        .sorted(SkillStanding.STARS_FIRST)
                        .map(SkillStanding::key))
                .containsExactly("2026/L5/1.1.12", "2026/L5/1.1.9", "2026/L5/1.1.10");
    }

    private static StandardItem skill(String key, boolean star) {
        return new StandardItem(key, "L5", "skill", "f", "g", star, "z", "e");
    }
}
