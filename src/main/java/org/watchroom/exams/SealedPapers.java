package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.JournalRepository;
import org.watchroom.exams.model.PaperHash;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.SealingRepository;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.platform.Settings;

/** What sealed papers hold, read from their rows. */
@ApplicationScoped
class SealedPapers {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private JournalRepository journal;

    @Inject
    private SealingRepository sealings;

    @Inject
    private SittingRepository sittings;

    @Inject
    private Directory directory;

    @Inject
    private Settings settings;

    /** Whose paper it is, and what came of the check. */
    record Checked(long personId, HashCheck check) {}

    ReceiptFacts receipt(Attempt attempt) {
        Sitting sitting = sittings.get(attempt.sittingId());
        PersonFacts person = directory.facts(List.of(attempt.personId())).get(attempt.personId());
        return new ReceiptFacts(
                person.name(),
                person.maskedIdentity(),
                sitting.titleZh(),
                sitting.titleEn(),
                attempt.number(),
                attempt.startedAt(),
                attempt.finishedAt(),
                attempt.sealCause().name(),
                (int) journal.marks(attempt.id()).each().stream()
                        .filter(it -> !it.choice().isEmpty())
                        .count(),
                attempts.paper(attempt.id()).size(),
                attempt.paperHash(),
                sealings.count(attempt.id()),
                settings.publicUrl() + "/exams/paper-check.xhtml?hash=" + attempt.paperHash());
    }

    Optional<Checked> check(String hash) {
        return sealings.find(hash).map(it -> check(hash, it));
    }

    private Checked check(String hash, SealingRepository.Sealed sealed) {
        Attempt attempt = attempts.find(sealed.attemptId()).orElseThrow();
        Sitting sitting = sittings.get(attempt.sittingId());
        String computed = computed(attempt, sealed.reopenedAt());
        return new Checked(
                attempt.personId(),
                new HashCheck(
                        computed.equals(hash),
                        computed,
                        attempt.id(),
                        directory.names(List.of(attempt.personId())).getOrDefault(attempt.personId(), ""),
                        sitting.titleZh(),
                        sitting.titleEn(),
                        attempt.number(),
                        sealed.finishedAt(),
                        sealed.reopenedAt()));
    }

    /** @param before only what was saved until then counts, or null for everything */
    private String computed(Attempt attempt, Instant before) {
        List<PaperQuestion> paper = attempts.paper(attempt.id());
        Map<Integer, JournalEntry> latest = JournalEntry.latest(journal.entries(attempt.id()).stream()
                .filter(it -> before == null || it.at().isBefore(before))
                .toList());
        return PaperHash.of(attempt, paper, latest);
    }
}
