package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.watchroom.certificates.model.IssueBatch;
import org.watchroom.certificates.model.IssueBatchPerson;
import org.watchroom.certificates.model.IssueBatchRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Texts;

/**
 * Works through batches, some people in each transaction. The batch is locked meanwhile, so that two servers do not work on
 * the same people; what a stop interrupts is rolled back and done again.
 */
@ApplicationScoped
@Transactional
public class BatchWork {

    @Inject
    private IssueBatchRepository batches;

    @Inject
    private CertificateIssuing issuing;

    @Inject
    private Texts texts;

    /** Who asked for each batch that is being issued, by the batch's id. */
    @Permits(Permission.SYSTEM)
    public List<Asked> open() {
        return batches.open().stream()
                .map(it -> new Asked(it.id(), it.madeBy()))
                .toList();
    }

    /**
     * Issues to the next of a batch.
     *
     * @param most how many
     * @return whether somebody is left
     * @throws Refused as {@link CertificateIssuing#issue}; nobody of them gets a certificate then
     */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public boolean issueNext(long batchId, int most) {
        IssueBatch batch = batches.lock(batchId);
        if (batch.state() != IssueBatch.State.OPEN) {
            return false;
        }
        List<IssueBatchPerson> next = batches.waiting(batchId, most);
        if (!next.isEmpty()) {
            Map<Long, String> numbers = issuing.issue(
                            batch.cohortId(),
                            next.stream().map(IssueBatchPerson::personId).toList())
                    .byPerson();
            next.forEach(it -> it.settle(numbers.get(it.personId())));
        }
        return !finish(batch);
    }

    /** Leaves the next of a batch out, since nobody can issue to them. */
    @Permits(Permission.SYSTEM)
    public boolean refuseNext(long batchId, String key, Object... arguments) {
        IssueBatch batch = batches.lock(batchId);
        batches.waiting(batchId, 1)
                .forEach(it ->
                        it.refuse(texts.of(Texts.CHINESE, key, arguments), texts.of(Texts.ENGLISH, key, arguments)));
        return !finish(batch);
    }

    private boolean finish(IssueBatch batch) {
        boolean finished = batches.waiting(batch.id(), 1).isEmpty();
        if (finished && batch.state() == IssueBatch.State.OPEN) {
            batch.finish();
        }
        return finished;
    }

    /** @param by the person who asked for it */
    public record Asked(long batchId, long by) {}
}
