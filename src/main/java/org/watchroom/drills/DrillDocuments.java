package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** Drill records as documents. */
@ApplicationScoped
@Transactional
public class DrillDocuments {

    @Inject
    private DrillRecords records;

    @Inject
    private RecordDrawing drawing;

    /**
     * A record as it was signed, for those who may read it.
     *
     * @throws Refused {@code drills.record.absent}; {@code drills.pdf.missing-glyph} for a character that no font holds
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public Document record(long id, Locale language) {
        RecordView record = records.record(id);
        return new Document("drill-record-" + id + ".pdf", drawing.record(record, language));
    }

    public record Document(String fileName, byte[] pdf) {}
}
