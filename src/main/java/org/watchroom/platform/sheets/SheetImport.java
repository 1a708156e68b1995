package org.watchroom.platform.sheets;

import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Taking a file in: upload, look, confirm. Each kind of import implements it, and one page part shows them all. */
public interface SheetImport {

    /** What the file may hold. */
    List<Column> columns();

    /**
     * Keeps the rows until they are confirmed, for two hours at most.
     *
     * @return the id of the draft
     * @throws org.watchroom.kernel.Refused {@code platform.sheet.…} when the file cannot be read
     */
    String upload(String fileName, InputStream file);

    /** What the draft would do now. Refuses with {@code people.import.draft-absent}. */
    ImportPreview preview(String draftId);

    /**
     * Takes the good rows in, all or none. A second confirmation of the same draft does nothing.
     *
     * @param fingerprint of the preview that was looked at
     * @param changes the numbers of the rows whose changes are wanted; a row that joins does so without, too
     * @throws org.watchroom.kernel.Refused {@code people.import.…}: {@code draft-absent}, {@code nothing} when no row is to
     *     be taken, {@code stale} when it would now turn out otherwise than it was shown
     */
    void confirm(String draftId, String fingerprint, Set<Integer> changes);
}
