package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Acting;
import org.watchroom.platform.Faults;

/** Works through all open batches, each in the name of who asked for it; one who cannot get a certificate holds up no other. */
@ApplicationScoped
public class BatchRun {

    /** Few, since one who cannot get a certificate has the others of their transaction drawn again. */
    private static final int AT_ONCE = 10;

    @Inject
    private BatchWork work;

    @Inject
    private Acting acting;

    @Permits(Permission.SYSTEM)
    public void run() {
        work.open().forEach(this::workThrough);
    }

    private void workThrough(BatchWork.Asked batch) {
        boolean left = true;
        while (left && !Thread.currentThread().isInterrupted()) {
            left = step(batch);
        }
    }

    private boolean step(BatchWork.Asked batch) {
        try {
            return issue(batch, AT_ONCE);
        } catch (RuntimeException several) {
            try {
                return issue(batch, 1);
            } catch (RuntimeException one) {
                return refuse(batch, one);
            }
        }
    }

    private boolean issue(BatchWork.Asked batch, int most) {
        AtomicBoolean left = new AtomicBoolean();
        acting.as(batch.by(), () -> left.set(work.issueNext(batch.batchId(), most)));
        return left.get();
    }

    private boolean refuse(BatchWork.Asked batch, RuntimeException why) {
        Optional<Refused> refusal = Faults.refusal(why);
        return refusal.isPresent()
                ? work.refuseNext(
                        batch.batchId(),
                        refusal.get().key(),
                        refusal.get().arguments().toArray())
                : work.refuseNext(
                        batch.batchId(),
                        "certificates.batch.fault",
                        Faults.log(why, "issuing of batch " + batch.batchId()));
    }
}
