package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.drills.model.DrillSignature;
import org.watchroom.drills.model.DrillSignatureRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** What was drawn at the desk, for those who may read the record. */
@ApplicationScoped
@Transactional
public class DrillPictures {

    @Inject
    private DrillRecords records;

    @Inject
    private DrillSignatureRepository signatures;

    /**
     * What the trainee drew, a PNG.
     *
     * @throws Refused {@code drills.record.absent} for who may not read the record; {@code drills.signature.absent}
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public byte[] signature(long recordId) {
        RecordView record = records.record(recordId);
        return signatures
                .find(record.row().id(), DrillSignature.Signer.TRAINEE)
                .map(DrillSignature::png)
                .orElseThrow(() -> Refused.absent("drills.signature.absent"));
    }
}
