package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class SheetEditingIT {

    private final SheetEditing editing = House.bean(SheetEditing.class);
    private final SheetExchange exchange = House.bean(SheetExchange.class);
    private final DrillSheets sheets = House.bean(DrillSheets.class);
    private DrillPlace place;
    private long second;

    @BeforeEach
    void arrange() {
        place = new DrillPlace();
        second = Somebody.with("second", Role.ADMINISTRATOR);
    }

    @Test
    void aReleasedVersionIsFollowedByADraftAndADraftChanges() {
        long draft = change(place.administrator, place.sheet, titled("改"));
        assertThat(draft).isNotEqualTo(place.sheet);
        assertThat(Somebody.as(second, () -> editing.base(place.sheet)).id()).isEqualTo(draft);
        List<Map<String, String>> turned = new ArrayList<>(titled("又改").items());
        turned.add(turned.remove(0));
        turned.remove(0);
        Map<String, String> more = new HashMap<>(turned.get(0));
        more.put("points", "12");
        turned.set(0, more);
        assertThat(change(second, draft, new WrittenSheet(titled("又改").head(), turned)))
                .isEqualTo(draft);
        SheetView now = Somebody.as(second, () -> sheets.sheet(draft));
        assertThat(now.facts().titleZh()).isEqualTo("又改");
        assertThat(now.facts().version()).isEqualTo(2);
        assertThat(now.items()).hasSize(13);
        assertThat(now.items().get(12).textZh()).startsWith("消音");
        assertThat(now.items().get(12).skills()).containsExactly("2026/L5/1.1.2", "2026/L5/1.1.6");
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_item WHERE sheet_id = ?", draft))
                .isEqualTo(13);
        assertThat(Somebody.as(second, () -> sheets.sheet(place.sheet)).items()).hasSize(14);
    }

    @Test
    void theSecondWriterIsTold() {
        int released = base(place.sheet).seen();
        long draft = change(place.administrator, place.sheet, titled("甲"));
        assertThatThrownBy(() -> Somebody.as(second, () -> editing.change(place.sheet, released, titled("乙"))))
                .hasMessage("drills.sheet.stale");
        int seen = base(draft).seen();
        change(place.administrator, draft, titled("丙"));
        assertThatThrownBy(() -> Somebody.as(second, () -> editing.change(draft, seen, titled("乙"))))
                .hasMessage("drills.sheet.stale");
        assertThatThrownBy(() -> change(second, draft, titled("丙"))).hasMessage("drills.sheet.same");
    }

    @Test
    void aNewSheetHasACodeOfItsOwn() {
        assertThatThrownBy(() -> Somebody.as(second, () -> editing.add(titled("新"))))
                .hasMessage("drills.sheet.code-taken");
        Map<String, String> head = new HashMap<>(titled("新").head());
        head.put("code", "D8");
        WrittenSheet written = new WrittenSheet(head, titled("新").items());
        assertThat(Somebody.as(second, () -> editing.preview(written)).facts().titleZh())
                .isEqualTo("新");
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet")).isEqualTo(1);
        long id = Somebody.as(second, () -> editing.add(written));
        assertThat(Somebody.as(second, () -> sheets.sheet(id)).facts().state()).isEqualTo("DRAFT");
        assertThatThrownBy(() -> Somebody.as(place.instructor, () -> editing.add(written)))
                .hasMessage("platform.forbidden");
    }

    @Test
    void aWorkbookTakenOutAndInAgainChangesNothing() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            byte[] book = Somebody.as(place.instructor, () -> exchange.workbook(place.sheet, language));
            SheetExchange.Taken taken =
                    Somebody.as(second, () -> exchange.importWorkbook(new ByteArrayInputStream(book)));
            assertThat(taken.faults()).isEmpty();
            assertThat(taken.added()).isFalse();
            assertThat(taken.sheet().id()).isEqualTo(place.sheet);
        }
    }

    @Test
    void aWorkbookWithFaultsNamesRowAndColumnAndChangesNothing() {
        List<Map<String, String>> items = new ArrayList<>(titled("错").items());
        Map<String, String> third = new HashMap<>(items.get(2));
        third.put("skills", "2026/L5/9.9.9");
        third.put("textEn", "");
        items.set(2, third);
        byte[] book = SheetBook.write(new WrittenSheet(titled("错").head(), items), Locale.ENGLISH);
        SheetExchange.Taken taken = Somebody.as(second, () -> exchange.importWorkbook(new ByteArrayInputStream(book)));
        assertThat(taken.faults().stream().map(it -> it.tab() + " " + it.row() + " " + it.column() + " " + it.key()))
                .containsExactly(
                        "项目 / Items 4 英文项目 / Item en drills.field.missing",
                        "项目 / Items 4 技能编号 / Skill keys drills.field.skill");
        assertThat(Sql.count("SELECT COUNT(*) FROM drill_sheet")).isEqualTo(1);
        byte[] other = SheetWriter.write("x", List.of("a"), List.of(List.of("b")));
        assertThatThrownBy(() -> Somebody.as(second, () -> exchange.importWorkbook(new ByteArrayInputStream(other))))
                .hasMessage("platform.sheet.missing-tab");
    }

    private WrittenSheet titled(String title) {
        WrittenSheet written = Somebody.as(second, () -> editing.written(place.sheet));
        Map<String, String> head = new HashMap<>(written.head());
        head.put("titleZh", title);
        return new WrittenSheet(head, written.items());
    }

    private SheetEditing.Base base(long id) {
        return Somebody.as(second, () -> editing.base(id));
    }

    private long change(long person, long id, WrittenSheet written) {
        int seen = base(id).seen();
        return Somebody.as(person, () -> editing.change(id, seen, written));
    }
}
