package org.watchroom.questions;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;

/** Questions for tests: a standard of one item, and sheets that name it. */
final class BankShelves {

    static final String KEY = "2026/L5/1.1.12";

    private static final List<String> HEADINGS =
            List.of("编号", "标准要点", "题型", "难度", "题干", "A", "B", "C", "D", "E", "F", "答案", "解析", "依据", "复核状态");

    void standard() {
        Sql.run(
                "INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                        + " label_en, place) VALUES (?, '2026', 'L5', 'skill', '设施监控操作', '1.1', TRUE, '处置火警',"
                        + " 'Answer an alarm', 1)",
                KEY);
    }

    List<String> single(String code, String stem) {
        return List.of(code, KEY, "单选", "中", stem, "复位", "消音看屏", "离开", "等", "", "", "B", "解析", "依据", "待复核");
    }

    @SafeVarargs
    final byte[] sheet(List<String>... rows) {
        return sheet(List.of(rows));
    }

    private static byte[] sheet(List<List<String>> rows) {
        return SheetWriter.write("题", HEADINGS, rows);
    }

    /** Imports the rows on behalf of that person. */
    @SafeVarargs
    final void take(long person, List<String>... rows) {
        takeAll(person, List.of(rows));
    }

    void takeAll(long person, List<List<String>> rows) {
        QuestionImport imports = House.bean(QuestionImport.class);
        byte[] sheet = sheet(rows);
        Somebody.as(person, () -> {
            String draft = imports.upload("题.xlsx", new ByteArrayInputStream(sheet));
            ImportPreview preview = imports.preview(draft);
            imports.confirm(
                    draft,
                    preview.fingerprint(),
                    preview.changed().stream().map(ReadRow::number).collect(Collectors.toSet()));
            return null;
        });
    }

    /** Imported by one, reviewed and put in use by the other; the version's id. */
    long inUse(long author, long reviewer, List<String> row) {
        take(author, row);
        long version = Sql.count("SELECT MAX(id) FROM question_version");
        QuestionLife life = House.bean(QuestionLife.class);
        Somebody.as(reviewer, () -> {
            life.review(version, 1);
            life.putInUse(version, 2);
            return null;
        });
        return version;
    }
}
