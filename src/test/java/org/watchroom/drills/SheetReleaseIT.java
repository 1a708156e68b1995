package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.findings;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SheetReleaseIT {

    private final DrillSheets sheets = House.bean(DrillSheets.class);
    private final SheetRelease releasing = House.bean(SheetRelease.class);
    private DrillPlace place;
    private long second;
    private String shorter;

    @BeforeEach
    void arrange() {
        place = new DrillPlace();
        second = Somebody.with("second", Role.ADMINISTRATOR);
        shorter = DrillPlace.file("D1").replace("\"totalSeconds\": 600", "\"totalSeconds\": 540");
    }

    @Test
    void whatAPersonBringsIsADraftThatNobodyIsGradedOn() {
        SheetFacts draft = draft(shorter);
        assertThat(draft.state()).isEqualTo("DRAFT");
        assertThat(draft.version()).isEqualTo(2);
        assertThat(offered()).isEqualTo(1);
        assertThatThrownBy(() -> sign(draft.id())).hasMessage("drills.grading.not-released");
        assertThat(Somebody.as(place.instructor, sheets::shelf).stream().map(SheetFacts::state))
                .containsExactly("DRAFT", "RELEASED");
    }

    @Test
    void whatTheProductBringsIsReleasedAtOnce() {
        SheetFacts facts = DrillPlace.asSystem(shorter).sheet();
        assertThat(facts.state()).isEqualTo("RELEASED");
        assertThat(offered()).isEqualTo(2);
        assertThat(life(place.sheet).state()).isEqualTo("RETIRED");
        assertThat(life(facts.id()).author()).isNull();
    }

    @Test
    void aFurtherImportTakesThePlaceOfTheDraft() {
        SheetFacts first = draft(shorter);
        String without = DrillPlace.file("D3")
                .replace("\"code\": \"D3\"", "\"code\": \"D1\"")
                .replaceAll("2026/[A-Za-z0-9]+/[0-9.]+", "2026/L5/1.1.6");
        SheetFacts again = DrillPlace.as(second, without).sheet();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.version()).isEqualTo(2);
        SheetView view = Somebody.as(second, () -> sheets.sheet(first.id()));
        assertThat(view.items()).hasSize(12);
        assertThat(view.facts().totalSeconds()).isNotEqualTo(540);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_item WHERE sheet_id = ?", first.id()))
                .isEqualTo(12);
        assertThat(life(first.id()).changedBy()).isEqualTo("second");
        assertThat(DrillPlace.as(second, without).added()).isFalse();
    }

    @Test
    void whoWroteItOrChangedItLastDoesNotReleaseIt() {
        long id = draft(shorter).id();
        assertThatThrownBy(() -> release(place.administrator, id)).hasMessage("drills.sheet.release.own");
        DrillPlace.as(second, shorter.replace("540", "480"));
        assertThatThrownBy(() -> release(second, id)).hasMessage("drills.sheet.release.own");
        assertThatThrownBy(() -> release(place.instructor, id)).hasMessage("platform.forbidden");
        release(Somebody.with("third", Role.ADMINISTRATOR), id);
        assertThat(offered()).isEqualTo(2);
        SheetLifeFacts life = life(id);
        assertThat(life.author()).isEqualTo("admin");
        assertThat(life.reviewer()).isEqualTo("third");
        assertThat(life(place.sheet).state()).isEqualTo("RETIRED");
        assertThat(life(place.sheet).retiredWhy()).isNull();
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM action_log WHERE deed = 'SheetRelease.release' AND outcome = 'DONE'"))
                .isEqualTo(1);
    }

    @Test
    void aReleasedVersionNeverChangesAndIsReleasedOnce() {
        long id = draft(shorter).id();
        release(second, id);
        assertThatThrownBy(() -> release(second, id)).hasMessage("drills.sheet.release.not-draft");
        SheetFacts next = draft(shorter.replace("540", "480"));
        assertThat(next.version()).isEqualTo(3);
        assertThat(Somebody.as(second, () -> sheets.sheet(id)).facts().totalSeconds())
                .isEqualTo(540);
        assertThat(draft(shorter.replace("540", "420")).id()).isEqualTo(next.id());
    }

    @Test
    void whatIsRetiredIsOfferedNoMoreAndItsRecordsStand() {
        long signed = sign(place.sheet);
        retire(place.sheet);
        assertThatThrownBy(this::offered).hasMessage("drills.sheet.absent");
        assertThat(Somebody.as(
                        place.instructor, () -> House.bean(DrillDay.class).sheets(place.cohort)))
                .isEmpty();
        assertThat(Somebody.as(
                                place.trainee,
                                () -> House.bean(DrillRecords.class).record(signed))
                        .sheetVersion())
                .isEqualTo(1);
        assertThat(Somebody.as(place.instructor, sheets::titles)).containsKey("D1");
        assertThat(Somebody.as(place.instructor, sheets::shelf))
                .singleElement()
                .matches(it -> it.state().equals("RETIRED"));
        assertThat(sign(place.sheet))
                .as("marked on a tablet before it was retired")
                .isNotEqualTo(signed);
        assertThatThrownBy(() -> retire(place.sheet)).hasMessage("drills.sheet.retired");
        assertThat(life(place.sheet).retiredWhy()).isEqualTo("与新规程不符");
    }

    @Test
    void aRetiredDraftLeavesTheReleasedVersionAsItIs() {
        retire(draft(shorter).id());
        assertThat(offered()).isEqualTo(1);
        assertThat(draft(shorter).version()).isEqualTo(3);
    }

    @Test
    void whoSawAnOlderDraftIsTold() {
        long id = draft(shorter).id();
        int seen = life(id).seen();
        draft(shorter.replace("540", "480"));
        assertThatThrownBy(() -> Somebody.as(second, () -> {
                    releasing.release(id, seen);
                    return null;
                }))
                .hasMessage("drills.sheet.stale");
    }

    @Test
    void whoBringTheSameSheetAtOnceMakeOneDraft() {
        List<Integer> versions = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i ->
                        draft(shorter.replace("540", String.valueOf(501 + i))).version())
                .toList();
        assertThat(versions).containsOnly(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet")).isEqualTo(2);
    }

    @Test
    void whoWriteANewSheetAtOnceAreToldButTheFirst() {
        List<String> outcomes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return "v"
                                + draft(shorter.replace("\"code\": \"D1\"", "\"code\": \"D9\"")
                                                .replace("540", "5" + i + "1"))
                                        .version();
                    } catch (Refused refusal) {
                        return refusal.key();
                    }
                })
                .toList();
        assertThat(outcomes).contains("v1").allMatch(it -> it.equals("v1") || it.equals("drills.sheet.stale"));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet WHERE code = 'D9'"))
                .isEqualTo(1);
    }

    @Test
    void theSchemaKeepsOneDraftOfACode() {
        draft(shorter);
        assertThatThrownBy(
                        () -> Sql.run(
                                "INSERT INTO drill_sheet (code, version_no, title_zh, title_en, setup_zh, setup_en,"
                                        + " total_seconds, pass_mark, basis_zh, basis_en, review_zh, review_en, imported_at, state)"
                                        + " VALUES ('D1', 9, '', '', '', '', 600, 60, '', '', '', '', UTC_TIMESTAMP(6), 'DRAFT')"))
                .rootCause()
                .hasMessageContaining("uq_drill_sheet_draft");
    }

    private SheetFacts draft(String json) {
        return DrillPlace.as(place.administrator, json).sheet();
    }

    private int offered() {
        return Somebody.as(
                place.instructor,
                () -> House.bean(DrillDay.class)
                        .desk("D1", place.cohort, place.trainee)
                        .sheet()
                        .facts()
                        .version());
    }

    private SheetLifeFacts life(long id) {
        return Somebody.as(place.instructor, () -> releasing.life(id));
    }

    private void release(long person, long id) {
        Somebody.as(person, () -> {
            releasing.release(id, life(id).seen());
            return null;
        });
    }

    private void retire(long id) {
        Somebody.as(second, () -> {
            releasing.retire(id, life(id).seen(), new Reason("与新规程不符"));
            return null;
        });
    }

    private long sign(long sheet) {
        return Somebody.as(
                        place.instructor,
                        () -> House.bean(DrillGrading.class)
                                .sign(UUID.randomUUID(), sheet, place.cohort, place.trainee, findings(allDone())))
                .id();
    }
}
