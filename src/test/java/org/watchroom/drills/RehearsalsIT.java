package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.testing.Somebody.isRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class RehearsalsIT {

    private final Rehearsals rehearsals = House.bean(Rehearsals.class);
    private final DrillResults results = House.bean(DrillResults.class);
    private final SkillProgress progress = House.bean(SkillProgress.class);

    private DrillPlace place;

    @BeforeEach
    void aPlace() {
        place = new DrillPlace();
    }

    @Test
    void aRehearsalIsScoredLikeARealDrillAndNeverCountsAsOne() {
        Rehearsals.Kept kept = keep(UUID.randomUUID(), marks("NOT_DONE"), 480);
        assertThat(kept.points()).isEqualByComparingTo("88");
        assertThat(kept.passed()).isFalse();
        Rehearsals.View view = Somebody.as(place.trainee, () -> rehearsals.rehearsal(kept.id()));
        assertThat(view.row().causes()).containsExactly("STAR");
        assertThat(view.marks()).hasSize(14);
        assertThat(view.marks().get(7).result()).isEqualTo("NOT_DONE");

        keep(UUID.randomUUID(), marks("DONE"), 480);
        assertThat(Somebody.as(place.instructor, () -> results.standing("D1", List.of(place.trainee)))
                        .get(place.trainee)
                        .attempts())
                .isZero();
        assertThat(Somebody.as(place.trainee, progress::mine)).isEmpty();
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_record")).isZero();
    }

    @Test
    void theTrendIsTheChangeSinceTheOneBefore() {
        keep(UUID.randomUUID(), marks("NOT_DONE"), 480);
        keep(UUID.randomUUID(), marks("PARTIAL"), 480);
        keep(UUID.randomUUID(), marks("DONE"), 601);
        List<RehearsalRow> rows = Somebody.as(place.trainee, rehearsals::mine);
        assertThat(rows).extracting(RehearsalRow::causes).first().isEqualTo(List.of("TIME"));
        assertThat(rows.get(0).change()).isEqualByComparingTo(new BigDecimal("6"));
        assertThat(rows.get(1).change()).isEqualByComparingTo(new BigDecimal("6"));
        assertThat(rows.get(2).change()).isNull();
    }

    @Test
    void theSameRehearsalTwiceIsKeptOnceAndNobodyElseSeesIt() {
        UUID key = UUID.randomUUID();
        Rehearsals.Kept first = keep(key, marks("DONE"), 480);
        assertThat(first.created()).isTrue();
        assertThat(keep(key, marks("DONE"), 480).created()).isFalse();
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_rehearsal")).isOne();
        isRefused(
                "drills.rehearsal.key-used", place.stranger, () -> rehearsals.keep(key, rehearsed(marks("DONE"), 480)));
        isRefused("drills.rehearsal.absent", place.stranger, () -> rehearsals.rehearsal(first.id()));
        isRefused("platform.forbidden", place.instructor, () -> rehearsals.mine());
        assertThat(Somebody.as(place.stranger, rehearsals::mine)).isEmpty();
    }

    @Test
    void whatIsIncompleteOrImpossibleIsRefused() {
        List<Rehearsed.Mark> marks = marks("DONE");
        refusedOf("drills.rehearsal.missing", marks.subList(0, 13), 480);
        refusedOf("drills.rehearsal.mark", marks("NOT_APPLICABLE"), 480);
        refusedOf("drills.rehearsal.mark", marks, 100);
        refusedOf("drills.rehearsal.time", marks, 86_401);
        List<Rehearsed.Mark> twice = new ArrayList<>(marks);
        twice.add(marks.get(0));
        refusedOf("drills.rehearsal.mark", twice, 480);
        List<Rehearsed.Mark> more = new ArrayList<>(marks);
        more.add(new Rehearsed.Mark(15, "DONE", 1));
        refusedOf("drills.rehearsal.mark", more, 480);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_rehearsal")).isZero();
    }

    @Test
    void aTraineeReadsTheSheetWithoutWhatTheyAreToFindOut() {
        SheetView sheet = Somebody.as(place.trainee, () -> rehearsals.sheet("D1"));
        assertThat(sheet.setupZh()).isNull();
        assertThat(sheet.setupEn()).isNull();
        assertThat(sheet.items()).hasSize(14);
    }

    private void refusedOf(String key, List<Rehearsed.Mark> marks, int elapsed) {
        isRefused(key, place.trainee, () -> rehearsals.keep(UUID.randomUUID(), rehearsed(marks, elapsed)));
    }

    private Rehearsals.Kept keep(UUID key, List<Rehearsed.Mark> marks, int elapsed) {
        return Somebody.as(place.trainee, () -> rehearsals.keep(key, rehearsed(marks, elapsed)));
    }

    private Rehearsed rehearsed(List<Rehearsed.Mark> marks, int elapsed) {
        return new Rehearsed(place.sheet, Instant.parse("2026-11-20T12:00:00Z"), elapsed, marks);
    }

    /** All items of D1 done, but the 119 call as said. */
    private static List<Rehearsed.Mark> marks(String call) {
        List<Rehearsed.Mark> marks = new ArrayList<>();
        for (int no = 1; no <= 14; no++) {
            marks.add(new Rehearsed.Mark(no, no == 8 ? call : "DONE", no * 30));
        }
        return marks;
    }
}
