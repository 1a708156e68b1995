package org.watchroom.questions.formats;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/** Files of questions as tests write them. */
final class Reading {

    private static final List<Column> COLUMNS = List.of(new Column("code", true, "编号", "Code"));

    private Reading() {}

    static List<SheetRow> of(byte[] file) {
        return QuestionFiles.read(new ByteArrayInputStream(file), COLUMNS, (kind, content) -> kind + content.length)
                .rows();
    }

    static List<SheetRow> of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Why it stays out, without the beginning that all reasons share. */
    static String reason(SheetRow row) {
        return row.faults().stream()
                .map(Fault::key)
                .map(it -> it.replace("questions.format.not.", ""))
                .findFirst()
                .orElse("");
    }
}
