package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Cohorts;

/** Drill records as documents. */
@ApplicationScoped
@Transactional
public class DrillDocuments {

    @Inject
    private DrillRecords records;

    @Inject
    private DrillPictures pictures;

    @Inject
    private DrillEvidence evidence;

    @Inject
    private Cohorts cohorts;

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
        byte[] signature = signature(record);
        List<RecordPictures.Photo> photos = evidence.of(id).stream()
                .filter(DrillEvidence.Line::photo)
                .map(it -> new RecordPictures.Photo(
                        it.itemNo(), evidence.piece(id, it.no()).content()))
                .toList();
        RecordPictures both = new RecordPictures(signature, photos);
        return new Document("drill-record-" + id + ".pdf", drawing.record(record, both, language));
    }

    /**
     * Everything of a cohort that counts, by trainee, in one document with contents. Photos stay with the single records, for
     * those of a whole cohort would not fit into memory.
     *
     * @throws Refused {@code drills.file.empty} when nothing was signed yet; {@code drills.pdf.missing-glyph}
     */
    @Permits(Permission.RUN_COHORTS)
    public Document cohort(long cohortId, Locale language) {
        List<RecordView> found = records.ofCohort(cohortId);
        if (found.isEmpty()) {
            throw Refused.absent("drills.file.empty");
        }
        List<RecordDrawing.Signed> signed = found.stream()
                .map(record -> new RecordDrawing.Signed(record, new RecordPictures(signature(record), List.of())))
                .toList();
        String title = cohorts.facts(cohortId).title();
        return new Document("drill-file-" + cohortId + ".pdf", drawing.file(title, signed, language));
    }

    private byte[] signature(RecordView record) {
        return record.signing().traineeSigned()
                ? pictures.signature(record.row().id())
                : null;
    }

    public record Document(String fileName, byte[] pdf) {}
}
