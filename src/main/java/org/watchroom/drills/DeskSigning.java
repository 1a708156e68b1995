package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.drills.model.DrillSignature;
import org.watchroom.drills.model.DrillSignatureRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.PasswordProof;

/** Signing at a desk: the sheet, the trainee's name on the glass, the grader's password, and how far the clocks were apart. */
@ApplicationScoped
@Transactional
public class DeskSigning {

    @Inject
    private DrillGrading grading;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private DrillSignatureRepository signatures;

    @Inject
    private PasswordProof password;

    /** Whether whoever is signed in has a password to sign with; those who come through a provider have none. */
    @Permits(Permission.SEE_COHORTS)
    public boolean signsWithPassword() {
        return password.isPossible();
    }

    /**
     * Whether that is the password of whoever is signed in, before anything is signed with it.
     *
     * @throws Refused {@code people.password.wrong-here}, and {@code people.sign-in.too-often} after too many
     */
    @Permits(Permission.SEE_COHORTS)
    public void prove(String typed) {
        password.check(typed);
    }

    /**
     * Signs as {@link DrillGrading#sign} does, and keeps how it was signed. The same sheet with the same signature under the
     * same key counts once.
     *
     * @throws Refused as there; {@code people.password.wrong-here} for a wrong password; {@code drills.signature.…} for a
     *     drawing that is no signature
     */
    @Permits(Permission.SEE_COHORTS)
    public Receipt sign(UUID key, DrillGrading.Whom whom, Findings findings, AtTheDesk desk) {
        SignatureCheck trainee = new SignatureCheck(desk);
        DrillSignature.ProvedBy provedBy = provedBy(desk);
        Receipt receipt = grading.sign(key, whom, findings);
        if (!receipt.created()) {
            checkSame(receipt.id(), trainee);
            return receipt;
        }
        records.reread(receipt.id()).noteSkew(SignatureCheck.skew(desk));
        if (trainee.isGiven()) {
            signatures.add(trainee.signature(receipt.id()));
        }
        if (provedBy != null) {
            signatures.add(DrillSignature.ofGrader(receipt.id(), provedBy));
        }
        return receipt;
    }

    private void checkSame(long recordId, SignatureCheck trainee) {
        Optional<DrillSignature> kept = signatures.find(recordId, DrillSignature.Signer.TRAINEE);
        if (kept.isPresent() != trainee.isGiven()
                || kept.filter(it -> !trainee.isOf(it)).isPresent()) {
            throw new Refused("drills.record.key-used");
        }
    }

    private DrillSignature.ProvedBy provedBy(AtTheDesk desk) {
        if (desk.graderPassword() != null) {
            password.check(desk.graderPassword());
            return DrillSignature.ProvedBy.SERVER;
        }
        if (desk.provedOnDevice() == null) {
            return null;
        }
        return desk.provedOnDevice() ? DrillSignature.ProvedBy.DEVICE : DrillSignature.ProvedBy.NOBODY;
    }
}
