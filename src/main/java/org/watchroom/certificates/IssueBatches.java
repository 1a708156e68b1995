package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchroom.certificates.model.IssueBatch;
import org.watchroom.certificates.model.IssueBatchPerson;
import org.watchroom.certificates.model.IssueBatchRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.programmes.Cohorts;

/** Certificates asked for together: begun by one administrator, agreed to by another where two are asked for. */
@ApplicationScoped
@Transactional
public class IssueBatches {

    private static final int NEWEST = 20;

    @Inject
    private IssueBatchRepository batches;

    @Inject
    private CertificateIssuing issuing;

    @Inject
    private Directory directory;

    @Inject
    private Cohorts cohorts;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /**
     * Keeps what was asked for. The certificates follow by themselves, at once or when a second person agrees; whoever
     * holds a valid one by then gets no second.
     *
     * @return the id of the batch
     * @throws Refused {@code certificates.issue.nobody}, {@code .self}, {@code .not-in-cohort} or {@code .missing};
     *     nothing is begun then
     */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public long begin(long cohortId, Collection<Long> personIds) {
        Set<Long> asked = new LinkedHashSet<>(personIds);
        issuing.requireCandidates(cohortId, asked);
        IssueBatch batch = new IssueBatch(cohortId, user.id(), body.now(), body.asksTwoPersons());
        batches.add(batch, asked);
        return batch.id();
    }

    /**
     * Agrees as the second person.
     *
     * @throws Refused {@code certificates.batch.absent}, {@code .decided}, {@code .same-person} or {@code .self}
     */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public void approve(long batchId) {
        IssueBatch batch = batches.lock(batchId);
        if (batches.people(batchId).stream().anyMatch(it -> it.personId() == user.id())) {
            throw new Refused("certificates.batch.self");
        }
        batch.approve(user.id(), body.now());
    }

    /** @throws Refused {@code certificates.batch.absent}, {@code .decided}, {@code .same-person} or {@code .reason} */
    @Permits(Permission.ISSUE_CERTIFICATES)
    public void turnDown(long batchId, String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.isEmpty() || given.codePointCount(0, given.length()) > CertificateIssuing.LONGEST_REASON) {
            throw Refused.input("certificates.batch.reason", CertificateIssuing.LONGEST_REASON);
        }
        batches.lock(batchId).turnDown(user.id(), body.now(), given);
    }

    @Permits(Permission.SEE_INSIGHT)
    public BatchLine batch(long batchId) {
        return lines(List.of(batches.get(batchId))).get(0);
    }

    /** Everybody of a batch, in the order asked for. */
    @Permits(Permission.SEE_INSIGHT)
    public List<BatchPerson> people(long batchId) {
        List<IssueBatchPerson> people = batches.people(batchId);
        Map<Long, PersonFacts> facts =
                directory.facts(people.stream().map(IssueBatchPerson::personId).toList());
        return people.stream()
                .map(it -> new BatchPerson(
                        facts.get(it.personId()).name(),
                        facts.get(it.personId()).institutionName(),
                        it.outcome().name(),
                        it.number(),
                        it.whyZh(),
                        it.whyEn()))
                .toList();
    }

    /** The newest, the newest first. */
    @Permits(Permission.SEE_INSIGHT)
    public List<BatchLine> newest() {
        return lines(batches.newest(NEWEST));
    }

    private List<BatchLine> lines(List<IssueBatch> found) {
        var counts = batches.counts(found.stream().map(IssueBatch::id).toList());
        Map<Long, PersonFacts> people = directory.facts(found.stream()
                .flatMap(it -> Stream.of(it.madeBy(), it.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, String> titles = found.stream()
                .map(IssueBatch::cohortId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> cohorts.facts(id).title()));
        return found.stream()
                .map(it -> line(it, counts.get(it.id()), people, titles))
                .toList();
    }

    private BatchLine line(
            IssueBatch it,
            Map<IssueBatchPerson.Outcome, Integer> counts,
            Map<Long, PersonFacts> people,
            Map<Long, String> titles) {
        return new BatchLine(
                it.id(),
                titles.get(it.cohortId()),
                it.state().name(),
                people.get(it.madeBy()).name(),
                it.madeAt(),
                it.decidedBy() == null ? null : people.get(it.decidedBy()).name(),
                it.reason(),
                it.madeBy() == user.id(),
                counts.getOrDefault(IssueBatchPerson.Outcome.ISSUED, 0),
                counts.getOrDefault(IssueBatchPerson.Outcome.HELD, 0),
                counts.getOrDefault(IssueBatchPerson.Outcome.REFUSED, 0),
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }
}
