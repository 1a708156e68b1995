package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/**
 * What is no longer needed of papers that were handed in before a moment. Marks stay, and so does the entry of the journal
 * that was graded, for the hash of the paper was taken over it; entries that it replaced, and answers that came too late,
 * grow old.
 */
@ApplicationScoped
public class AgedAnswersRepository {

    private static final String CLOSED = " JOIN attempt t ON t.id = a.attempt_id AND t.state = 'SEALED'"
            + " AND t.finished_at < ? JOIN graded_answer g ON g.attempt_id = a.attempt_id AND g.no = a.no";
    private static final String LATER = "SELECT 1 FROM answer n WHERE n.attempt_id = a.attempt_id AND n.no = a.no"
            + " AND (n.epoch > a.epoch OR n.epoch = a.epoch AND n.seq > a.seq)";
    private static final String REPLACED = "answer a" + CLOSED + " WHERE EXISTS (" + LATER + ")";
    private static final String GRADED = "answer a" + CLOSED + " WHERE NOT EXISTS (" + LATER + ")";
    private static final String LATE = "late_answer a" + CLOSED + " WHERE a.received_at < ?";

    /** Entries of one paper, about: so many papers are taken at once that their entries are as many as wanted. */
    private static final int ENTRIES_OF_A_PAPER = 100;

    @Inject
    private EntityManager database;

    public long countReplaced(Instant before) {
        return count(REPLACED, before);
    }

    /** The entries that were graded. */
    public long countGraded(Instant before) {
        return count(GRADED, before);
    }

    public long countLate(Instant before) {
        return count(LATE, before, before);
    }

    public List<Old> sampleReplaced(Instant before, int most) {
        return sample("a.saved_at", REPLACED, most, before);
    }

    public List<Old> sampleLate(Instant before, int most) {
        return sample("a.received_at", LATE, most, before, before);
    }

    /** @param most entries; whole papers are taken, so it may be a few more */
    public int deleteReplaced(Instant before, int most) {
        List<Long> papers = statements()
                .list(
                        "SELECT DISTINCT a.attempt_id FROM " + REPLACED + " ORDER BY a.attempt_id LIMIT "
                                + Math.max(1, most / ENTRIES_OF_A_PAPER),
                        row -> row.getLong(1),
                        before);
        return papers.isEmpty()
                ? 0
                : statements()
                        .change(
                                "DELETE a FROM answer a JOIN answer n ON n.attempt_id = a.attempt_id AND n.no = a.no"
                                        + " AND (n.epoch > a.epoch OR n.epoch = a.epoch AND n.seq > a.seq)"
                                        + " WHERE a.attempt_id IN (" + Statements.places(papers.size()) + ")",
                                papers.toArray());
    }

    public int deleteLate(Instant before, int most) {
        return statements()
                .change(
                        "DELETE FROM late_answer WHERE received_at < ? AND EXISTS (SELECT 1 FROM attempt t"
                                + " JOIN graded_answer g ON g.attempt_id = t.id WHERE t.id = late_answer.attempt_id"
                                + " AND g.no = late_answer.no AND t.state = 'SEALED' AND t.finished_at < ?)"
                                + " ORDER BY received_at LIMIT " + most,
                        before,
                        before);
    }

    private long count(String from, Object... values) {
        return statements()
                .list("SELECT COUNT(*) FROM " + from, row -> row.getLong(1), values)
                .get(0);
    }

    private List<Old> sample(String at, String from, int most, Object... values) {
        return statements()
                .list(
                        "SELECT t.person_id, " + at + " AS at FROM " + from + " ORDER BY " + at + " LIMIT " + most,
                        row -> new Old(row.getLong(1), Statements.instant(row, "at")),
                        values);
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }

    public record Old(long personId, Instant at) {}
}
