package org.watchroom.questions.formats;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.SheetContent;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;

/** Reads a file of questions in whichever format it is. */
public final class QuestionFiles {

    private static final List<QuestionFormat> FORMATS =
            List.of(new MoodleReader(), new QtiReader(), new AikenReader(), new GiftReader());

    private QuestionFiles() {}

    /**
     * A row for each question; what cannot become one is a row that {@link NotImported#isOne} tells.
     *
     * @param columns of our own sheet
     * @param intake where pictures and sounds go
     * @throws Refused {@code platform.sheet.…} or {@code questions.format.…} when nothing of the file can be taken
     */
    public static SheetContent read(InputStream in, List<Column> columns, MediaIntake intake) {
        QuestionFile file = QuestionFile.of(in);
        for (QuestionFormat format : FORMATS) {
            if (format.recognises(file)) {
                List<SheetRow> rows = format.read(file, intake);
                if (rows.isEmpty()) {
                    throw Refused.input("questions.format.empty");
                }
                if (rows.size() > SheetReader.MOST_ROWS) {
                    throw Refused.input("platform.sheet.too-long", SheetReader.MOST_ROWS);
                }
                return new SheetContent(rows, List.of());
            }
        }
        if (file.root().isPresent()) {
            throw Refused.input(
                    "questions.format.xml-other", file.root().orElseThrow().name());
        }
        return SheetReader.read(new ByteArrayInputStream(file.bytes()), columns);
    }
}
