package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;

/** The graded answers that statistics are made of, in the order in which the papers were finished. */
@ApplicationScoped
public class ItemRepository {

    /** The papers that the statistics of the whole bank look at: the newest. */
    public static final int MOST_PAPERS = 1_000;

    private static final String FROM = " JOIN paper_question q ON q.attempt_id = a.id"
            + " JOIN newest_mark g ON g.attempt_id = q.attempt_id AND g.no = q.no"
            + " JOIN newest_grade n ON n.attempt_id = a.id";

    private static final String COLUMNS =
            "SELECT a.id, a.sitting_id, a.person_id, n.points + CASE WHEN g.cancelled THEN g.awarded ELSE 0 END AS total, q.question_version_id,"
                    + " q.kind, q.shown_order, q.no, q.points AS worth, g.choice, g.awarded FROM ";

    private static final String ORDER = " ORDER BY a.finished_at, a.id, q.no";

    @Inject
    private EntityManager database;

    public List<GradedRow> ofSitting(long sittingId) {
        return rows("attempt a" + FROM + " WHERE a.sitting_id = ? AND a.state = 'SEALED'", sittingId);
    }

    /** Of the newest papers of all sittings. */
    public List<GradedRow> ofAll() {
        return rows("(SELECT id, sitting_id, person_id, finished_at FROM attempt WHERE state = 'SEALED'"
                + " ORDER BY finished_at DESC, id DESC LIMIT " + MOST_PAPERS + ") a" + FROM);
    }

    /** The answers to one version, of the newest papers that asked it. */
    public List<GradedRow> ofVersion(long versionId) {
        return rows(
                "(SELECT b.id, b.sitting_id, b.person_id, b.finished_at FROM attempt b"
                        + " JOIN paper_question asked ON asked.attempt_id = b.id WHERE b.state = 'SEALED'"
                        + " AND asked.question_version_id = ? ORDER BY b.finished_at DESC, b.id DESC LIMIT "
                        + MOST_PAPERS + ") a" + FROM,
                versionId);
    }

    private List<GradedRow> rows(String from, Object... values) {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        COLUMNS + from + ORDER,
                        row -> {
                            Kind kind = Kind.valueOf(row.getString("kind"));
                            return new GradedRow(
                                    row.getLong("id"),
                                    row.getLong("sitting_id"),
                                    row.getLong("person_id"),
                                    row.getDouble("total"),
                                    row.getLong("question_version_id"),
                                    kind,
                                    kind.inBank(row.getString("choice"), row.getString("shown_order")),
                                    row.getDouble("awarded"),
                                    row.getDouble("worth"));
                        },
                        values);
    }
}
