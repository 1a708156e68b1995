package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.ImportDraft;
import org.watchroom.people.model.ImportDraftRepository;
import org.watchroom.platform.ImportProgress;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.RowBytes;
import org.watchroom.platform.sheets.SheetContent;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;

/**
 * The one way by which files are taken in. Between upload and confirmation the rows wait on the server, sealed, for whoever
 * uploaded them; the confirmation reads them again and takes nothing when anything would now turn out otherwise than it
 * was shown. Runs within the caller's transaction.
 */
@ApplicationScoped
public class ImportDesk {

    /** Rows that go to the database together. */
    public static final int BATCH = 500;

    private static final int LONGEST_FILE_NAME = 120;

    @Inject
    private ImportDraftRepository drafts;

    @Inject
    private IdentityVault vault;

    @Inject
    private ImportProgress progress;

    @Inject
    private CurrentUser user;

    /**
     * Keeps what the file holds for two hours at most.
     *
     * @param kind which import it is for, at most 20 characters
     * @return the id of the draft
     * @throws Refused {@code platform.sheet.…} when the file cannot be read
     */
    public String keep(String kind, String fileName, InputStream file, List<Column> columns) {
        return keep(kind, fileName, SheetReader.read(file, columns));
    }

    /** Keeps rows that were read elsewhere. */
    public String keep(String kind, String fileName, SheetContent content) {
        byte[] rows = RowBytes.write(content);
        String id = UUID.randomUUID().toString();
        drafts.add(new ImportDraft(id, kind, user.id(), shortened(fileName), vault.seal(rows, bytes(id))));
        return id;
    }

    /**
     * Keeps the same rows once more, each as it is after a change.
     *
     * @return the id of the new draft
     * @throws Refused {@code people.import.draft-absent}
     */
    public String keepChanged(String kind, String id, UnaryOperator<SheetRow> change) {
        ImportDraft draft = drafts.get(id, user.id(), kind);
        SheetContent content = rows(draft);
        return keep(
                kind,
                draft.fileName(),
                new SheetContent(content.rows().stream().map(change).toList(), content.unread()));
    }

    private SheetContent rows(ImportDraft draft) {
        return RowBytes.read(vault.open(draft.content(), bytes(draft.id())));
    }

    /** What the draft would do now. Refuses with {@code people.import.draft-absent}. */
    public ImportPreview preview(String kind, String id, Function<List<SheetRow>, List<ReadRow>> reading) {
        ImportDraft draft = drafts.get(id, user.id(), kind);
        return preview(draft, reading);
    }

    /**
     * Takes the good rows, all or none; a second time it does nothing.
     *
     * @param fingerprint of the preview that was looked at
     * @param changes the numbers of the rows whose changes are wanted
     * @param taking what to do with the rows that are taken: those that arrive, and known ones whose changes are wanted
     * @throws Refused {@code people.import.…}: {@code draft-absent}, {@code nothing}, {@code stale}
     */
    public void confirm(
            String kind,
            String id,
            String fingerprint,
            Set<Integer> changes,
            Function<List<SheetRow>, List<ReadRow>> reading,
            Taking taking) {
        ImportDraft draft = drafts.getAlone(id, user.id(), kind);
        if (draft.finished()) {
            return;
        }
        ImportPreview preview = preview(draft, reading);
        List<ReadRow> changed = preview.changed().stream()
                .filter(row -> changes.contains(row.number()))
                .toList();
        List<ReadRow> wanted = preview.rows().stream()
                .filter(row -> row.isArriving() || row.isChanged() && changes.contains(row.number()))
                .toList();
        if (wanted.isEmpty()) {
            throw new Refused("people.import.nothing");
        }
        if (!preview.fingerprint().equals(fingerprint)) {
            throw new Refused("people.import.stale");
        }
        progress.inBatches(
                wanted,
                BATCH,
                batch -> taking.take(batch.stream().map(ReadRow::row).toList()));
        drafts.finish(id, preview.arriving(), changed.size());
    }

    private ImportPreview preview(ImportDraft draft, Function<List<SheetRow>, List<ReadRow>> reading) {
        SheetContent content = rows(draft);
        List<ReadRow> rows = reading.apply(content.rows());
        return new ImportPreview(
                draft.id(),
                draft.fileName(),
                content.unread(),
                HexFormat.of().formatHex(vault.index(described(rows))),
                draft.finished(),
                draft.added(),
                draft.changed(),
                rows);
    }

    /** Everything that matters, as one text: two readings with the same one do the same. */
    private static String described(List<ReadRow> rows) {
        StringBuilder text = new StringBuilder();
        for (ReadRow row : rows) {
            text.append(row.number())
                    .append('|')
                    .append(row.known())
                    .append(row.joins())
                    .append('|');
            row.faults().forEach(fault -> text.append(fault.column()).append(fault.key()));
            row.changes()
                    .forEach(change -> text.append(change.column())
                            .append(change.before())
                            .append('>')
                            .append(change.after()));
            text.append('\n');
        }
        return text.toString();
    }

    private static String shortened(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_FILE_NAME, name.codePointCount(0, name.length()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes a batch of good rows. */
    public interface Taking {
        void take(List<SheetRow> rows);
    }
}
