package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.SheetContent;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.PortableQuestion;
import org.watchroom.questions.formats.QuestionFiles;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionVersion;

/**
 * Knows questions again by what they ask, for formats that keep neither code nor anything else of them: the same kind, stem,
 * options and answer are the same question.
 */
@ApplicationScoped
class KnownContent {

    /** Stems that are asked for together. */
    private static final int BATCH = 500;

    @Inject
    private QuestionRepository questions;

    @Inject
    private ImportedMedia media;

    /**
     * The rows of a file, as the bank knows them.
     *
     * @throws Refused {@code platform.sheet.…} or {@code questions.format.…} when nothing of the file can be taken
     */
    SheetContent read(InputStream file) {
        return recognised(QuestionFiles.read(file, QuestionSheet.COLUMNS, media.ofOneFile()));
    }

    /** The same rows; those without a code of their own that the bank has already say the rest of it, too. */
    private SheetContent recognised(SheetContent content) {
        List<String> stems = content.rows().stream()
                .filter(row -> PortableQuestion.isDigest(row.text("code")))
                .map(row -> row.text("stem"))
                .distinct()
                .toList();
        Map<String, PortableQuestion> known = new HashMap<>();
        for (int i = 0; i < stems.size(); i += BATCH) {
            for (QuestionVersion version :
                    questions.newestAsking(stems.subList(i, Math.min(i + BATCH, stems.size())))) {
                PortableQuestion question = QuestionExport.portable(version);
                known.put(question.digest(), question);
            }
        }
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow row : content.rows()) {
            PortableQuestion question = known.get(row.text("code"));
            rows.add(question == null ? row : completed(row, question));
        }
        return new SheetContent(rows, content.unread());
    }

    private static SheetRow completed(SheetRow row, PortableQuestion question) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put("code", question.code());
        Map.of(
                        "key", question.key(),
                        "difficulty", question.difficulty().toLowerCase(Locale.ROOT),
                        "explanation", question.explanation(),
                        "basis", question.basis(),
                        "review", question.review())
                .forEach((column, value) -> {
                    if (!value.isEmpty()) {
                        cells.putIfAbsent(column, value);
                    }
                });
        return new SheetRow(row.number(), cells, row.faults());
    }
}
