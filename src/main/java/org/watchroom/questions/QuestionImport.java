package org.watchroom.questions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.ImportDesk;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.Question;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionText;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.SituationVersion;

/**
 * Taking in questions, from our own sheet or from a file of another system: upload, look, confirm. Each good row becomes a
 * new question, the next version of a known one when that is wanted, or nothing when it says what is there already. What a
 * person imports are drafts.
 */
@ApplicationScoped
@Transactional
public class QuestionImport implements SheetImport {

    /** What rows of other systems may lack and {@link #fill} can say for all of them. */
    public static final List<String> FILLED = List.of("key", "difficulty", "explanation", "basis");

    private static final String IMPORT = "questions";

    @Inject
    private QuestionRepository questions;

    @Inject
    private NewVersions versions;

    @Inject
    private KnownContent content;

    @Inject
    private ImportDesk desk;

    @Inject
    private Standard standard;

    @Inject
    private SituationVersions situations;

    @Override
    @Permits(Permission.SIGNED_IN)
    public List<Column> columns() {
        return QuestionSheet.COLUMNS;
    }

    /**
     * Keeps the questions until they are confirmed, for two hours at most.
     *
     * @return the id of the draft
     * @throws Refused {@code platform.sheet.…} or {@code questions.format.…} when nothing of the file can be taken
     */
    @Override
    @Permits(Permission.KEEP_QUESTIONS)
    public String upload(String fileName, InputStream file) {
        return desk.keep(IMPORT, fileName, content.read(file));
    }

    /**
     * Fills in what rows lack, as files of other systems do; what a row says itself stays.
     *
     * @param values by column: key, difficulty, explanation or basis
     * @return the id of a new draft
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public String fill(String draftId, Map<String, String> values) {
        return desk.keepChanged(IMPORT, draftId, row -> filled(row, values));
    }

    private static SheetRow filled(SheetRow row, Map<String, String> values) {
        Map<String, String> cells = new HashMap<>(row.cells());
        values.forEach((column, value) -> {
            if (FILLED.contains(column) && !value.isBlank()) {
                cells.putIfAbsent(column, value.strip());
            }
        });
        return new SheetRow(row.number(), cells, row.faults());
    }

    @Override
    @Permits(Permission.SEE_QUESTIONS)
    public ImportPreview preview(String draftId) {
        return desk.preview(IMPORT, draftId, this::examine);
    }

    @Override
    @Permits(Permission.KEEP_QUESTIONS)
    public void confirm(String draftId, String fingerprint, Set<Integer> changes) {
        desk.confirm(IMPORT, draftId, fingerprint, changes, this::examine, this::take);
    }

    /**
     * Reads a file without a look before. Good new rows go in at once; a known question stays as it is, and a row that says
     * something else of it counts as faulty.
     *
     * @return the rows that were not taken though they say something new
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public List<FaultyRow> importFrom(InputStream file) {
        List<ReadRow> rows = examine(content.read(file).rows());
        take(rows.stream().filter(ReadRow::isFresh).map(ReadRow::row).toList());
        return rows.stream()
                .filter(row -> !row.isGood() || row.isChanged())
                .map(row -> new FaultyRow(row.row(), row.isChanged() ? List.of(differing(row)) : row.faults()))
                .toList();
    }

    private static Fault differing(ReadRow row) {
        return new Fault("code", row.title(), "questions.import.differs", List.of());
    }

    private List<ReadRow> examine(List<SheetRow> rows) {
        Map<String, StandardItem> items = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        SheetSituations told = new SheetSituations(rows);
        Map<String, SituationVersion> kept = situations.newestOf(SheetSituations.codes(rows));
        List<QuestionSheet.Read> read = rows.stream()
                .map(told::completed)
                .map(row ->
                        QuestionSheet.read(row, key -> isOfStandard(key, items)).with(told.faults(row, kept)))
                .toList();
        Map<String, QuestionVersion> known = known(read);
        Map<Long, SituationVersion> around = situations.newestBy(
                known.values().stream().map(QuestionVersion::text).toList());
        List<ReadRow> examined = new ArrayList<>();
        for (QuestionSheet.Read row : read) {
            Integer before = row.code().isEmpty()
                    ? null
                    : seen.putIfAbsent(row.code(), row.row().number());
            QuestionSheet.Read checked = before == null
                    ? row
                    : row.with(List.of(new Fault("code", row.code(), "questions.import.code-twice", List.of(before))));
            QuestionVersion newest = known.get(row.code());
            examined.add(new ReadRow(
                    row.row(),
                    row.code().isEmpty() ? row.row().text("stem") : row.code(),
                    newest != null,
                    checked.faults(),
                    checked.isGood() && newest != null ? changes(checked, newest, around, kept) : List.of()));
        }
        return examined;
    }

    private static List<RowChange> changes(
            QuestionSheet.Read row,
            QuestionVersion newest,
            Map<Long, SituationVersion> around,
            Map<String, SituationVersion> kept) {
        List<RowChange> changes = new ArrayList<>(QuestionSheet.changes(newest.text(), row.text()));
        changes.addAll(RowMedia.changes(row.row(), newest));
        changes.addAll(
                SheetSituations.changes(row.row(), around.get(newest.text().situation()), kept));
        return changes;
    }

    private void take(List<SheetRow> rows) {
        Map<String, StandardItem> items = new HashMap<>();
        List<QuestionSheet.Read> read = rows.stream()
                .map(row -> QuestionSheet.read(row, key -> isOfStandard(key, items)))
                .toList();
        Map<String, Long> told = situations.tell(SheetSituations.stories(rows));
        Map<String, QuestionVersion> known = known(read);
        List<NewVersions.Next> written = new ArrayList<>();
        List<SheetRow> taken = new ArrayList<>();
        for (QuestionSheet.Read row : read) {
            QuestionVersion newest = known.get(row.code());
            Question question = newest == null ? new Question(row.code()) : newest.question();
            Long about = newest == null ? null : newest.text().situation();
            QuestionText text = row.text().within(told.getOrDefault(SheetSituations.code(row.row()), about));
            if (newest == null
                    || !newest.says(text)
                    || !RowMedia.changes(row.row(), newest).isEmpty()) {
                taken.add(row.row());
                written.add(new NewVersions.Next(question, text, items.get(text.standardKey())));
            }
        }
        List<QuestionVersion> made = versions.follow(written);
        for (int i = 0; i < made.size(); i++) {
            RowMedia.show(taken.get(i), made.get(i));
        }
    }

    private boolean isOfStandard(String key, Map<String, StandardItem> items) {
        if (!items.containsKey(key)) {
            items.put(key, standard.item(key).orElse(null));
        }
        return items.get(key) != null;
    }

    private Map<String, QuestionVersion> known(List<QuestionSheet.Read> rows) {
        return questions
                .newestOf(rows.stream()
                        .map(QuestionSheet.Read::code)
                        .filter(code -> !code.isEmpty())
                        .toList())
                .stream()
                .collect(toMap(version -> version.question().code(), version -> version));
    }
}
