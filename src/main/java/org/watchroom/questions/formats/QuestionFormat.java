package org.watchroom.questions.formats;

import java.util.List;
import org.watchroom.platform.sheets.SheetRow;

/** One way to write questions into a file, told by its content and never by its name. */
interface QuestionFormat {

    boolean recognises(QuestionFile file);

    /**
     * A row for each question, in the order of the file.
     *
     * @param intake where its pictures and sounds go
     * @throws org.watchroom.kernel.Refused {@code questions.format.…} or {@code platform.sheet.…} when the file as a whole
     *     cannot be trusted or read
     */
    List<SheetRow> read(QuestionFile file, MediaIntake intake);
}
