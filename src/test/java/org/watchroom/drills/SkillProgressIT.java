package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.DrillPlace.REASON;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.allDoneBut;
import static org.watchroom.drills.DrillPlace.findings;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SkillProgressIT {

    private final DrillGrading grading = House.bean(DrillGrading.class);
    private final DrillCorrections corrections = House.bean(DrillCorrections.class);
    private final SkillProgress progress = House.bean(SkillProgress.class);

    private DrillPlace place;

    @BeforeEach
    void aPlace() {
        place = new DrillPlace();
        Sql.run("UPDATE standard_item SET star = TRUE WHERE skey = '2026/L5/1.1.12'");
    }

    @Test
    void aTraineeSeesTheirOwnSkillsWithTheStarsFirst() {
        sign(allDoneBut(new Findings.Mark(8, "NOT_DONE", false, REASON, 90)));
        sign(allDoneBut(new Findings.Mark(1, "NOT_APPLICABLE", false, null, 10)));
        List<SkillStanding> skills = Somebody.as(place.trainee, progress::mine);
        assertThat(skills.get(0).key()).isEqualTo("2026/L5/1.1.12");
        assertThat(skills.get(0).notDone()).isOne();
        assertThat(skill(skills, "2026/L5/1.1.6").times()).isOne();
        assertThat(Somebody.as(place.stranger, progress::mine)).isEmpty();
    }

    @Test
    void aCorrectedRecordCountsAsCorrectedAndOnlyOnceAgreed() {
        long failed = sign(allDoneBut(new Findings.Mark(8, "NOT_DONE", false, REASON, 90)));
        long further = Somebody.as(
                        place.instructor,
                        () -> grading.correct(
                                failed, new DrillGrading.Amendment(allDone(), false, null, null, "看了录像：已拨打119")))
                .id();
        assertThat(star().notDone()).isOne();
        long colleague = Somebody.with("colleague", Role.INSTRUCTOR);
        Somebody.as(colleague, () -> {
            corrections.agree(further);
            return null;
        });
        assertThat(star().notDone()).isZero();
        assertThat(star().latest()).isEqualTo("DONE");
    }

    private SkillStanding star() {
        return skill(Somebody.as(place.trainee, progress::mine), "2026/L5/1.1.12");
    }

    private static SkillStanding skill(List<SkillStanding> skills, String key) {
        return skills.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    private long sign(List<Findings.Mark> marks) {
        return Somebody.as(
                        place.instructor,
                        () -> grading.sign(
                                UUID.randomUUID(), place.sheet, place.cohort, place.trainee, findings(marks)))
                .id();
    }
}
