package org.watchroom.questions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Texts;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.formats.QuestionFiles;
import org.watchroom.questions.model.Question;
import org.watchroom.questions.model.QuestionDraft;
import org.watchroom.questions.model.QuestionDraftRepository;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionVersion;

/**
 * Taking in questions from a sheet, in two steps: a preview that names every faulty row, then the good rows, each as a
 * new question, as the next version of a known one, or as nothing when it says what is there already. What a person imports
 * are drafts.
 */
@ApplicationScoped
@Transactional
public class QuestionImport {

    @Inject
    private QuestionRepository questions;

    @Inject
    private NewVersions versions;

    @Inject
    private QuestionDraftRepository drafts;

    @Inject
    private Standard standard;

    @Inject
    private Texts texts;

    /**
     * Keeps the sheet for a day, for its uploader alone.
     *
     * @return the name under which it waits
     * @throws Refused {@code platform.sheet.…} when it cannot be read as a sheet of questions at all
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public String upload(String fileName, InputStream in) {
        byte[] content;
        try {
            content = in.readNBytes(SheetReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        QuestionFiles.read(new ByteArrayInputStream(content), QuestionSheet.COLUMNS);
        QuestionDraft draft =
                new QuestionDraft(UUID.randomUUID().toString(), versions.person(), fileName, content, versions.now());
        drafts.add(draft);
        return draft.id();
    }

    /** What would go in, and every fault of what would not; after {@link #take}, what went in. */
    @Permits(Permission.KEEP_QUESTIONS)
    public ImportPreview preview(String draftId) {
        QuestionDraft draft = drafts.get(draftId, versions.person());
        List<QuestionSheet.Read> rows = read(draft, new HashMap<>());
        int added = draft.added();
        int changed = draft.changed();
        int unchanged = draft.unchanged();
        if (!draft.isFinished()) {
            List<QuestionSheet.Read> good =
                    rows.stream().filter(QuestionSheet.Read::isGood).toList();
            Map<String, QuestionVersion> known = known(good);
            added = (int)
                    good.stream().filter(row -> !known.containsKey(row.code())).count();
            unchanged = (int) good.stream()
                    .filter(row -> known.containsKey(row.code())
                            && known.get(row.code()).says(row.text()))
                    .count();
            changed = good.size() - added - unchanged;
        }
        List<ImportPreview.FaultyRow> faulty = rows.stream()
                .filter(row -> !row.isGood())
                .map(row -> new ImportPreview.FaultyRow(row.row().number(), row.faults()))
                .toList();
        return new ImportPreview(draft.fileName(), draft.isFinished(), rows.size(), added, changed, unchanged, faulty);
    }

    /** Takes in the good rows. A second time changes nothing. */
    @Permits(Permission.KEEP_QUESTIONS)
    public void take(String draftId) {
        QuestionDraft draft = drafts.get(draftId, versions.person());
        if (draft.isFinished()) {
            return;
        }
        Map<String, StandardItem> items = new HashMap<>();
        List<QuestionSheet.Read> good =
                read(draft, items).stream().filter(QuestionSheet.Read::isGood).toList();
        Map<String, QuestionVersion> known = known(good);
        List<NewVersions.Next> written = new ArrayList<>();
        int added = 0;
        int changed = 0;
        for (QuestionSheet.Read row : good) {
            QuestionVersion newest = known.get(row.code());
            if (newest == null) {
                added++;
            } else if (newest.says(row.text())) {
                continue;
            } else {
                changed++;
            }
            Question question = newest == null ? new Question(row.code()) : newest.question();
            written.add(new NewVersions.Next(
                    question, row.text(), items.get(row.text().standardKey())));
        }
        versions.follow(written);
        draft.finish(added, changed, good.size() - added - changed);
    }

    /** The faulty rows as a sheet to mend and to upload again, with the reasons in a last column. */
    @Permits(Permission.KEEP_QUESTIONS)
    public byte[] faultyRows(String draftId, Locale locale) {
        QuestionDraft draft = drafts.get(draftId, versions.person());
        List<String> headings = new ArrayList<>(QuestionSheet.COLUMNS.stream()
                .map(column -> texts.of(locale, "questions.column." + column.name()))
                .toList());
        headings.add(texts.of(locale, "questions.import.reasons"));
        List<List<String>> rows = new ArrayList<>();
        for (QuestionSheet.Read read : read(draft, new HashMap<>())) {
            if (!read.isGood()) {
                List<String> cells = new ArrayList<>(QuestionSheet.COLUMNS.stream()
                        .map(Column::name)
                        .map(read.row()::text)
                        .toList());
                cells.add(reasons(read, locale));
                rows.add(cells);
            }
        }
        return SheetWriter.write(texts.of(locale, "questions.import.faulty-sheet"), headings, rows);
    }

    private String reasons(QuestionSheet.Read read, Locale locale) {
        return String.join(
                "\n",
                read.faults().stream()
                        .map(fault -> texts.of(locale, "questions.column." + fault.column()) + ": "
                                + texts.of(
                                        locale, fault.key(), fault.arguments().toArray()))
                        .toList());
    }

    private List<QuestionSheet.Read> read(QuestionDraft draft, Map<String, StandardItem> items) {
        Map<String, Integer> seen = new HashMap<>();
        List<QuestionSheet.Read> rows = new ArrayList<>();
        for (SheetRow row : QuestionFiles.read(new ByteArrayInputStream(draft.content()), QuestionSheet.COLUMNS)
                .rows()) {
            QuestionSheet.Read read = QuestionSheet.read(row, key -> isOfStandard(key, items));
            Integer before = read.code().isEmpty() ? null : seen.putIfAbsent(read.code(), row.number());
            rows.add(
                    before == null
                            ? read
                            : read.with(
                                    new Fault("code", read.code(), "questions.import.code-twice", List.of(before))));
        }
        return rows;
    }

    private boolean isOfStandard(String key, Map<String, StandardItem> items) {
        if (!items.containsKey(key)) {
            items.put(key, standard.item(key).orElse(null));
        }
        return items.get(key) != null;
    }

    private Map<String, QuestionVersion> known(List<QuestionSheet.Read> rows) {
        return questions.newestOf(rows.stream().map(QuestionSheet.Read::code).toList()).stream()
                .collect(toMap(version -> version.question().code(), version -> version));
    }
}
