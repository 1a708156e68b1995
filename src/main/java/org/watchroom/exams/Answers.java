package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.watchroom.exams.model.JournalEntry;
import org.watchroom.exams.model.JournalRepository;

/** The answers of an attempt: kept as they come, and read as the paper that they make. */
@ApplicationScoped
class Answers {

    @Inject
    private JournalRepository journal;

    @Inject
    private SecondLook secondLook;

    AnswerReceipt save(JournalRepository.Sent sent, long personId, Instant now) {
        return journal.save(sent, personId, now)
                ? new AnswerReceipt(sent.no(), sent.epoch(), sent.seq(), now, now)
                : secondLook.at(sent, now);
    }

    /** The answer that counts for each question, by its number. */
    Map<Integer, JournalEntry> latest(long attemptId) {
        return JournalEntry.latest(journal.entries(attemptId));
    }
}
