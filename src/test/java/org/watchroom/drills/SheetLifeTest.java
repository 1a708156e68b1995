package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.watchroom.drills.model.SheetLife;
import org.watchroom.drills.model.SheetState;

class SheetLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Long AUTHOR = 1L;
    private static final Long OTHER = 2L;

    @Test
    void itIsWrittenReleasedByAnotherAndRetired() {
        SheetLife life = SheetLife.writtenBy(AUTHOR);
        assertThat(life.state()).isEqualTo(SheetState.DRAFT);
        assertThatThrownBy(() -> life.release(AUTHOR, NOW)).hasMessage("drills.sheet.release.own");
        life.release(OTHER, NOW);
        assertThat(life.state()).isEqualTo(SheetState.RELEASED);
        assertThat(life.reviewerId()).isEqualTo(OTHER);
        assertThat(life.releasedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> life.release(OTHER, NOW)).hasMessage("drills.sheet.release.not-draft");
        life.retire(AUTHOR, "why", NOW);
        assertThat(life.state()).isEqualTo(SheetState.RETIRED);
        assertThat(life.releasedAt()).as("records on it stand").isEqualTo(NOW);
        assertThatThrownBy(() -> life.retire(AUTHOR, "why", NOW)).hasMessage("drills.sheet.retired");
    }

    @Test
    void theProductReleasesWhatItBringsItself() {
        SheetLife life = SheetLife.writtenBy(null);
        life.release(null, NOW);
        assertThat(life.state()).isEqualTo(SheetState.RELEASED);
        assertThat(life.isOf(null)).isFalse();
    }
}
