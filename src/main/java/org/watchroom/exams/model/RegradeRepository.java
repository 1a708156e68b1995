package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Decisions on questions after grading, and the papers they concern. Rows are only ever added. */
@ApplicationScoped
public class RegradeRepository {

    private static final int MOST_AT_A_TIME = 500;

    /** Points of the whole paper beside those of the question, by the grade that counts. */
    private static final String PAPERS =
            "SELECT a.id, a.person_id, a.sitting_id, a.number, s.blueprint_id, a.paper_hash,"
                    + " n.number AS grade, n.points AS total, n.passed, q.no, q.question_version_id, q.function_name, q.kind,"
                    + " q.points, q.shown_order, m.choice, m.awarded, m.cancelled, t.earned, t.possible, t.whole"
                    + " FROM paper_question q JOIN attempt a ON a.id = q.attempt_id AND a.state = 'SEALED'"
                    + " JOIN sitting s ON s.id = a.sitting_id JOIN newest_grade n ON n.attempt_id = a.id"
                    + " JOIN newest_mark m ON m.attempt_id = q.attempt_id AND m.no = q.no"
                    + " JOIN (SELECT x.attempt_id, SUM(CASE WHEN y.cancelled THEN 0 ELSE y.awarded END) AS earned,"
                    + " SUM(CASE WHEN y.cancelled THEN 0 ELSE x.points END) AS possible, SUM(x.points) AS whole"
                    + " FROM paper_question w JOIN paper_question x ON x.attempt_id = w.attempt_id"
                    + " JOIN newest_mark y ON y.attempt_id = x.attempt_id AND y.no = x.no"
                    + " WHERE w.question_version_id = ? GROUP BY x.attempt_id) t ON t.attempt_id = a.id"
                    + " WHERE q.question_version_id = ? ORDER BY a.id";

    @Inject
    private EntityManager database;

    /** The sealed papers that asked that version, as they are graded now. */
    public List<SatPaper> papers(long versionId) {
        return statements()
                .list(
                        PAPERS,
                        row -> new SatPaper(
                                row.getLong("id"),
                                row.getLong("person_id"),
                                row.getLong("sitting_id"),
                                row.getInt("number"),
                                row.getLong("blueprint_id"),
                                row.getString("paper_hash"),
                                row.getInt("grade"),
                                row.getBigDecimal("total"),
                                row.getBoolean("passed"),
                                new PaperQuestion(
                                        row.getInt("no"),
                                        row.getLong("question_version_id"),
                                        row.getString("function_name"),
                                        Kind.valueOf(row.getString("kind")),
                                        row.getBigDecimal("points"),
                                        row.getString("shown_order")),
                                row.getString("choice"),
                                row.getBigDecimal("awarded"),
                                row.getBoolean("cancelled"),
                                row.getBigDecimal("earned"),
                                row.getBigDecimal("possible"),
                                row.getBigDecimal("whole")),
                        versionId,
                        versionId);
    }

    /** Keeps other regrades and reopening away from the papers that asked that version, until the transaction ends. */
    public void lockPapers(long versionId) {
        List<Long> ids = statements()
                .list(
                        "SELECT a.id FROM paper_question q JOIN attempt a ON a.id = q.attempt_id AND a.state = 'SEALED'"
                                + " WHERE q.question_version_id = ? ORDER BY a.id",
                        row -> row.getLong(1),
                        versionId);
        for (int from = 0; from < ids.size(); from += MOST_AT_A_TIME) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST_AT_A_TIME));
            statements()
                    .list(
                            "SELECT id FROM attempt WHERE id IN (" + Statements.places(some.size())
                                    + ") ORDER BY id FOR UPDATE",
                            row -> row.getLong(1),
                            some.toArray());
        }
    }

    /** How many decisions there are on that version. */
    public int count(long versionId) {
        return statements()
                .list("SELECT COUNT(*) FROM regrade WHERE question_version_id = ?", row -> row.getInt(1), versionId)
                .get(0);
    }

    /** The id of the new decision; empty when another one took that number. */
    public OptionalLong add(long versionId, int number, Ruling ruling, String reason, Instant at, long by) {
        return statements()
                .add(
                        "INSERT IGNORE INTO regrade (question_version_id, number, deed, accepted, reason, taken_at,"
                                + " taken_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        versionId,
                        number,
                        ruling.deed().name(),
                        String.join(" ", ruling.accepted()),
                        reason,
                        at,
                        by);
    }

    /** Writes a further grade for each paper, some hundred by one statement. */
    public void addGrades(long regradeId, List<SatPaper.Regraded> papers) {
        for (int from = 0; from < papers.size(); from += MOST_AT_A_TIME) {
            List<SatPaper.Regraded> some = papers.subList(from, Math.min(papers.size(), from + MOST_AT_A_TIME));
            Map<Long, Integer> last = lastNumbers(some);
            statements()
                    .addAll(
                            "INSERT INTO attempt_grade (attempt_id, number, regrade_id, paper_hash, no, awarded,"
                                    + " cancelled, points, passed)",
                            some.stream()
                                    .map(it -> row(
                                            regradeId,
                                            last.getOrDefault(it.before().attemptId(), 1) + 1,
                                            it))
                                    .toList());
        }
    }

    private Map<Long, Integer> lastNumbers(List<SatPaper.Regraded> papers) {
        Map<Long, Integer> last = new HashMap<>();
        statements()
                .list(
                        "SELECT attempt_id, MAX(number) FROM attempt_grade WHERE attempt_id IN ("
                                + Statements.places(papers.size()) + ") GROUP BY attempt_id",
                        row -> last.put(row.getLong(1), row.getInt(2)),
                        papers.stream().map(it -> it.before().attemptId()).toArray());
        return last;
    }

    private static Object[] row(long regradeId, int number, SatPaper.Regraded it) {
        SatPaper before = it.before();
        return new Object[] {
            before.attemptId(),
            number,
            regradeId,
            before.paperHash(),
            before.question().no(),
            it.awarded(),
            it.cancelled(),
            it.points(),
            it.passed()
        };
    }

    /**
     * A decision that was taken.
     *
     * @param accepted answers in the letters of the bank, separated by blanks
     * @param papers that got a further grade
     */
    public record Taken(
            long id, int number, String deed, String accepted, String reason, Instant at, long by, int papers) {}

    /** The newest first. */
    public List<Taken> ofVersion(long versionId) {
        return statements()
                .list(
                        "SELECT r.id, r.number, r.deed, r.accepted, r.reason, r.taken_at, r.taken_by,"
                                + " (SELECT COUNT(*) FROM attempt_grade g WHERE g.regrade_id = r.id) AS papers"
                                + " FROM regrade r WHERE r.question_version_id = ? ORDER BY r.number DESC",
                        row -> new Taken(
                                row.getLong("id"),
                                row.getInt("number"),
                                row.getString("deed"),
                                row.getString("accepted"),
                                row.getString("reason"),
                                Statements.instant(row, "taken_at"),
                                row.getLong("taken_by"),
                                row.getInt("papers")),
                        versionId);
    }

    /** The newest decision on each of these versions that has one. */
    public Map<Long, Ruling> newest(Collection<Long> versionIds) {
        Map<Long, Ruling> newest = new HashMap<>();
        if (!versionIds.isEmpty()) {
            statements()
                    .list(
                            "SELECT question_version_id, deed, accepted FROM regrade WHERE question_version_id IN ("
                                    + Statements.places(versionIds.size()) + ") ORDER BY number",
                            row -> newest.put(row.getLong(1), Ruling.taken(row.getString(2), row.getString(3))),
                            versionIds.toArray());
        }
        return newest;
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
