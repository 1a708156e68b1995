package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.drills.DrillPlace.allDone;
import static org.watchroom.drills.DrillPlace.file;
import static org.watchroom.drills.DrillPlace.findings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class DrillSheetsIT {

    private final DrillSheets sheets = House.bean(DrillSheets.class);
    private DrillPlace place;
    private String d1;

    @BeforeEach
    void arrange() {
        place = new DrillPlace();
        d1 = file("D1");
    }

    @Test
    void aSheetComesInWithItsItemsItsStarsAndItsSkills() {
        SheetView sheet = Somebody.as(place.instructor, () -> sheets.newest("D1"));
        assertThat(sheet.facts().version()).isEqualTo(1);
        assertThat(sheet.facts().totalSeconds()).isEqualTo(600);
        assertThat(sheet.items()).hasSize(14);
        assertThat(sheet.items().stream().filter(SheetView.Item::star).map(SheetView.Item::no))
                .containsExactly(4, 7, 8, 9);
        assertThat(sheet.items().get(6).skills()).containsExactly("2026/L5/1.1.12", "2026/L5/1.1.2", "2026/L5/1.1.4");
        assertThat(sheet.items().get(0).evidence()).containsExactly("A", "S");
        assertThat(sheet.items().get(0).guidanceZh()).contains("这是火警");
        assertThat(sheet.items().get(2).guidanceZh()).isNull();
    }

    @Test
    void theSameContentChangesNothingAndAnotherBecomesTheNextVersion() {
        assertThat(take(d1).added()).isFalse();
        DrillSheets.Imported next = take(d1.replace("\"totalSeconds\": 600", "\"totalSeconds\": 540"));
        assertThat(next.added()).isTrue();
        assertThat(next.sheet().version()).isEqualTo(2);
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet")).isEqualTo(2);
    }

    @Test
    void aSheetThatIsTakenOutAndInAgainChangesNothing() {
        long id = place.sheet;
        byte[] out = Somebody.as(place.instructor, () -> sheets.file(id));
        DrillSheets.Imported again = take(new String(out, StandardCharsets.UTF_8));
        assertThat(again.added()).isFalse();
        assertThat(again.sheet().id()).isEqualTo(id);
        assertThatThrownBy(() -> Somebody.as(place.trainee, () -> sheets.file(id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSheetSaysWhatFollowsWhenADrillTakesLonger() {
        assertThat(overTime(place.sheet)).isEqualTo("FAIL 0");
        String head = "\"passMark\": 60,";
        long deducting = take(d1.replace(
                        head, head + " \"overTime\": {\"rule\": \"DEDUCT\", \"pointsPerMinute\": 2.5},"))
                .sheet()
                .id();
        assertThat(overTime(deducting)).isEqualTo("DEDUCT 2.5");
        byte[] out = Somebody.as(place.instructor, () -> sheets.file(deducting));
        assertThat(take(new String(out, StandardCharsets.UTF_8)).added()).isFalse();
        for (String wrong : List.of(
                "\"DEDUCT\"",
                "{\"rule\": \"DEDUCT\"}",
                "{\"rule\": \"DEDUCT\", \"pointsPerMinute\": 0}",
                "{\"rule\": \"FAIL\", \"pointsPerMinute\": 2}",
                "{\"rule\": \"LATER\"}",
                "{\"rule\": \"NOTE\", \"why\": 1}")) {
            assertThatThrownBy(() -> take(d1.replace(head, head + " \"overTime\": " + wrong + ",")))
                    .as(wrong)
                    .isInstanceOf(Refused.class);
        }
    }

    private String overTime(long id) {
        SheetFacts facts = Somebody.as(place.instructor, () -> sheets.sheet(id)).facts();
        return facts.overTime() + " " + facts.overTimePoints();
    }

    @Test
    void aRecordKeepsTheVersionItWasSignedOn() {
        Receipt receipt = Somebody.as(
                place.instructor,
                () -> House.bean(DrillGrading.class)
                        .sign(UUID.randomUUID(), place.sheet, place.cohort, place.trainee, findings(allDone())));
        take(d1.replace("消音，说出是", "先消音，说出是"));
        RecordView record =
                Somebody.as(place.trainee, () -> House.bean(DrillRecords.class).record(receipt.id()));
        assertThat(record.sheetVersion()).isEqualTo(1);
        assertThat(record.marks().get(0).textZh()).startsWith("消音");
    }

    @Test
    void aFileThatIsNoSheetIsRefusedAndNamesWhatIsWrong() {
        refused("drills.sheet.unreadable", "no json at all");
        refused("drills.sheet.unreadable", "[1, 2]");
        refused("drills.sheet.too-large", " ".repeat(5 * 1024 * 1024));
        refused("drills.sheet.unknown-field", d1.replace("\"passMark\"", "\"pass_mark\""), 0, "pass_mark");
        refused("drills.sheet.missing", d1.replaceFirst("\"titleEn\": \"[^\"]*\",", ""), 0, "titleEn");
        refused("drills.sheet.bad-value", d1.replace("\"code\": \"D1\"", "\"code\": \"D 1\""), 0, "code");
        refused("drills.sheet.bad-value", d1.replace("\"passMark\": 60", "\"passMark\": 101"), 0, "passMark");
        refused(
                "drills.sheet.bad-value",
                d1.replace("\"totalSeconds\": 600", "\"totalSeconds\": 0.5"),
                0,
                "totalSeconds");
        refused("drills.sheet.bad-value", d1.replaceFirst("\"star\": false", "\"star\": \"no\""), 1, "star");
        refused("drills.sheet.bad-value", d1.replaceFirst("\"speech\"", "\"smell\""), 1, "evidence");
        refused("drills.sheet.missing", d1.replaceFirst("\"fatalEn\": \"[^\"]*\"", "\"fatalEn\": null"), 4, "fatalEn");
        refused("drills.sheet.numbering", d1.replace("\"no\": 3,", "\"no\": 4,"), 3);
        refused("drills.sheet.unknown-skill", d1.replaceFirst("2026/L5/1.1.6", "2026/L5/9.9.9"), 1, "2026/L5/9.9.9");
        refused("drills.sheet.items", d1.substring(0, d1.indexOf("\"items\"")) + "\"items\": []}");
        refused("drills.sheet.total", d1.replaceFirst("\"points\": 6,", "\"points\": 5,"));
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet")).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsImportAndTraineesDoNotSeeSheets() {
        assertThatThrownBy(() -> DrillPlace.as(place.instructor, d1)).hasMessage("platform.forbidden");
        assertThatThrownBy(() -> Somebody.as(place.trainee, () -> sheets.newest("D1")))
                .hasMessage("platform.forbidden");
    }

    private DrillSheets.Imported take(String json) {
        return DrillPlace.as(place.administrator, json);
    }

    private void refused(String key, String json, Object... arguments) {
        assertThatThrownBy(() -> take(json)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            if (arguments.length > 0) {
                assertThat(refusal.arguments()).containsExactly(arguments);
            }
        });
    }
}
