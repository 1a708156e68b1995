package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.DrillPlace.REASON;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.allDoneBut;
import static org.watchroom.drills.DrillPlace.findings;
import static org.watchroom.testing.Somebody.does;
import static org.watchroom.testing.Somebody.isRefused;

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
class DrillCorrectionsIT {

    private final DrillGrading grading = House.bean(DrillGrading.class);
    private final DrillCorrections corrections = House.bean(DrillCorrections.class);
    private final DrillAppeals appeals = House.bean(DrillAppeals.class);
    private final DrillRecords records = House.bean(DrillRecords.class);
    private final DrillResults results = House.bean(DrillResults.class);

    private DrillPlace place;
    private long colleague;
    private long failed;

    @BeforeEach
    void aTraineeFailedByAStar() {
        place = new DrillPlace();
        colleague = Somebody.with("colleague", Role.INSTRUCTOR);
        failed = Somebody.as(
                        place.instructor,
                        () -> grading.sign(
                                UUID.randomUUID(),
                                place.sheet,
                                place.cohort,
                                place.trainee,
                                findings(allDoneBut(new Findings.Mark(8, "NOT_DONE", false, REASON, 90)))))
                .id();
    }

    @Test
    void aCorrectionCountsOnceAColleagueWhoSawBothVersionsAgrees() {
        long further = propose();
        assertThat(passes()).isZero();
        assertThat(Somebody.as(place.trainee, records::mine)).hasSize(1);
        assertThat(Somebody.as(colleague, corrections::waiting))
                .singleElement()
                .extracting(RecordRow::id)
                .isEqualTo(further);

        DrillCorrections.Versions versions = Somebody.as(colleague, () -> corrections.versions(further));
        assertThat(versions.former().row().id()).isEqualTo(failed);
        assertThat(versions.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().result()).isEqualTo("NOT_DONE");
            assertThat(change.after().result()).isEqualTo("DONE");
        });

        does(colleague, () -> corrections.agree(further));
        assertThat(passes()).isOne();
        assertThat(Somebody.as(colleague, corrections::waiting)).isEmpty();
        assertThat(Somebody.as(place.trainee, () -> records.record(further))
                        .second()
                        .name())
                .isEqualTo("colleague");
        isRefused("drills.second.done-already", place.administrator, () -> corrections.decline(further, "too late"));
    }

    @Test
    void nobodyAgreesToTheirOwnCorrectionNorToOneAboutThemself() {
        long further = propose();
        isRefused("drills.second.yours", place.instructor, () -> corrections.agree(further));
        isRefused("platform.forbidden", place.trainee, () -> corrections.agree(further));
        long boss = Somebody.with("boss", Role.ADMINISTRATOR);
        Sql.run("UPDATE drill_record SET trainee_id = ?", boss);
        isRefused("drills.second.about-you", boss, () -> corrections.agree(further));
        assertThat(Sql.text("SELECT correction_state FROM drill_record WHERE id = ?", further))
                .isEqualTo("PROPOSED");
    }

    @Test
    void whatWasDeclinedNeverCountsAndTheGraderMayProposeAnother() {
        long further = propose();
        isRefused("drills.second.words", colleague, () -> corrections.decline(further, "no"));
        does(colleague, () -> corrections.decline(further, "录像里没有看到拨打119"));
        assertThat(passes()).isZero();
        isRefused("drills.correction.not-counting", place.instructor, () -> propose(further));
        long another = propose();
        does(place.administrator, () -> corrections.agree(another));
        assertThat(passes()).isOne();
        assertThat(Somebody.as(place.instructor, () -> records.record(further))
                        .row()
                        .counts())
                .isFalse();
    }

    @Test
    void aRecordThatNeedsNoSecondPersonIsNotForOtherInstructors() {
        isRefused("drills.record.absent", colleague, () -> records.record(failed));
        propose();
        assertThat(Somebody.as(colleague, () -> records.record(failed)).row().id())
                .isEqualTo(failed);
    }

    @Test
    void aTraineeAppealsOnceAndSomebodyWhoDidNotGradeAnswers() {
        does(place.trainee, () -> appeals.lodge(failed, "我在4分钟时拨打了119，旁边有人可以作证。"));
        isRefused("drills.appeal.done-already", place.trainee, () -> appeals.lodge(failed, "我再说一次：我拨打了119。"));
        assertThat(Somebody.as(place.instructor, appeals::waiting)).isEmpty();
        assertThat(Somebody.as(colleague, appeals::waiting)).hasSize(1);
        isRefused("drills.appeal.yours", place.instructor, () -> appeals.answer(failed, false, "我没有看到，所以不同意。"));
        isRefused("drills.appeal.answer", colleague, () -> appeals.answer(failed, true, "同意"));

        does(colleague, () -> appeals.answer(failed, true, "录像显示学员在4分10秒拨打了119。"));
        isRefused(
                "drills.appeal.answered-already",
                place.administrator,
                () -> appeals.answer(failed, false, "看过了，维持原来的结果。"));
        assertThat(passes()).as("the record stays until it is corrected").isZero();
        assertThat(Somebody.as(place.instructor, appeals::toBeCorrected)).hasSize(1);
        assertThat(Somebody.as(place.trainee, () -> records.record(failed))
                        .appeal()
                        .outcome())
                .isEqualTo("UPHELD");

        long further = propose();
        assertThat(Somebody.as(place.instructor, appeals::toBeCorrected)).isEmpty();
        does(colleague, () -> corrections.agree(further));
        assertThat(passes()).isOne();
        isRefused("drills.appeal.not-counting", place.trainee, () -> appeals.lodge(failed, "原来那份记录我还是不同意。"));
    }

    @Test
    void anAppealComesInTimeFromTheTraineeAndSaysWhatIsWrong() {
        assertThat(Somebody.as(place.trainee, () -> appeals.open(failed))).isPresent();
        assertThat(Somebody.as(place.instructor, () -> appeals.open(failed))).isEmpty();
        isRefused("drills.appeal.words", place.trainee, () -> appeals.lodge(failed, "不服"));
        isRefused("drills.record.absent", place.stranger, () -> appeals.lodge(failed, "这不是我的记录，我也来申诉。"));
        Sql.run("UPDATE drill_record SET signed_at = signed_at - INTERVAL 8 DAY WHERE id = ?", failed);
        isRefused("drills.appeal.late", place.trainee, () -> appeals.lodge(failed, "过了一个多星期我才想起来申诉。"));
        assertThat(Somebody.as(place.trainee, () -> appeals.open(failed))).isEmpty();
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_appeal")).isZero();
    }

    private long propose() {
        return propose(failed);
    }

    private long propose(long former) {
        return Somebody.as(
                        place.instructor,
                        () -> grading.correct(
                                former, new DrillGrading.Amendment(allDone(), false, null, null, "看了录像：已拨打119")))
                .id();
    }

    private int passes() {
        return Somebody.as(place.administrator, () -> results.standing("D1", List.of(place.trainee)))
                .get(place.trainee)
                .passes();
    }
}
