package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What trainees say is wrong with questions of their papers. */
@ApplicationScoped
public class FaultReportRepository {

    private static final String SELECT = "SELECT id, attempt_id, no, question_version_id, person_id, kind, words,"
            + " reported_at, state, answer, answered_at, answered_by FROM fault_report";

    @Inject
    private EntityManager database;

    /**
     * @param state OPEN, ACCEPTED or DECLINED
     * @param answer absent while open
     */
    public record Row(
            long id,
            long attemptId,
            int no,
            long versionId,
            long personId,
            String kind,
            String words,
            Instant reportedAt,
            String state,
            String answer,
            Instant answeredAt,
            Long answeredBy) {}

    /** The id of the new report; empty when the person has an open one on that version. */
    public OptionalLong add(PaperQuestion question, Attempt attempt, FaultKind kind, String words, Instant at) {
        return statements()
                .add(
                        "INSERT IGNORE INTO fault_report (attempt_id, no, question_version_id, person_id, kind, words,"
                                + " reported_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN')",
                        attempt.id(),
                        question.no(),
                        question.versionId(),
                        attempt.personId(),
                        kind.name(),
                        words,
                        at);
    }

    /** @return whether it was open until now */
    public boolean answer(long id, boolean accepted, String answer, Instant at, long by) {
        return statements()
                        .change(
                                "UPDATE fault_report SET state = ?, answer = ?, answered_at = ?, answered_by = ?"
                                        + " WHERE id = ? AND state = 'OPEN'",
                                accepted ? "ACCEPTED" : "DECLINED",
                                answer,
                                at,
                                by,
                                id)
                == 1;
    }

    public Optional<Row> find(long id) {
        return rows(" WHERE id = ?", id).stream().findFirst();
    }

    /** The newest first. */
    public List<Row> ofPerson(long personId) {
        return rows(" WHERE person_id = ? ORDER BY reported_at DESC, id DESC", personId);
    }

    /** On those versions: open ones the oldest first, answered ones the newest first. */
    public List<Row> all(boolean open, Collection<Long> versions, int skipped, int most) {
        if (versions.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(versions);
        values.add(most);
        values.add(skipped);
        return rows(
                " WHERE " + on(open, versions)
                        + (open ? " ORDER BY reported_at, id" : " ORDER BY answered_at DESC, id DESC")
                        + " LIMIT ? OFFSET ?",
                values.toArray());
    }

    /** How many there are on those versions. */
    public int count(boolean open, Collection<Long> versions) {
        return versions.isEmpty()
                ? 0
                : statements()
                        .list(
                                "SELECT COUNT(*) FROM fault_report WHERE " + on(open, versions),
                                row -> row.getInt(1),
                                versions.toArray())
                        .get(0);
    }

    /** The versions of questions that there are reports on. */
    public List<Long> versions(boolean open) {
        return statements()
                .list(
                        "SELECT DISTINCT question_version_id FROM fault_report WHERE " + state(open),
                        row -> row.getLong(1));
    }

    private static String on(boolean open, Collection<Long> versions) {
        return state(open) + " AND question_version_id IN (" + Statements.places(versions.size()) + ")";
    }

    private static String state(boolean open) {
        return open ? "state = 'OPEN'" : "state IN ('ACCEPTED', 'DECLINED')";
    }

    private List<Row> rows(String where, Object... values) {
        return statements().list(SELECT + where, FaultReportRepository::row, values);
    }

    private static Row row(ResultSet row) throws SQLException {
        long answeredBy = row.getLong("answered_by");
        return new Row(
                row.getLong("id"),
                row.getLong("attempt_id"),
                row.getInt("no"),
                row.getLong("question_version_id"),
                row.getLong("person_id"),
                row.getString("kind"),
                row.getString("words"),
                Statements.instant(row, "reported_at"),
                row.getString("state"),
                row.getString("answer"),
                Statements.instant(row, "answered_at"),
                answeredBy == 0 ? null : answeredBy);
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
