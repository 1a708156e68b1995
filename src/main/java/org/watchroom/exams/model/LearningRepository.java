package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What a result is compared with, and where to learn what it lacks. */
@ApplicationScoped
public class LearningRepository {

    @Inject
    private EntityManager database;

    /** What one part of a paper earned, of what the questions that count could have earned. */
    public record Part(
            long attemptId,
            long sittingId,
            String titleZh,
            String titleEn,
            int number,
            Instant finishedAt,
            BigDecimal total,
            boolean passed,
            String function,
            BigDecimal earned,
            BigDecimal possible) {}

    /** The parts of the sealed papers of one person by one blueprint whose score may be seen now, the oldest first. */
    public List<Part> parts(long personId, String blueprintCode) {
        return statements()
                .list(
                        "SELECT a.id, s.id AS sitting, s.title_zh, s.title_en, a.number, a.finished_at, n.points AS total,"
                                + " n.passed, q.function_name, SUM(m.awarded) AS earned, SUM(q.points) AS possible"
                                + " FROM attempt a JOIN sitting s ON s.id = a.sitting_id"
                                + " JOIN blueprint b ON b.id = s.blueprint_id JOIN newest_grade n ON n.attempt_id = a.id"
                                + " JOIN paper_question q ON q.attempt_id = a.id"
                                + " JOIN newest_mark m ON m.attempt_id = q.attempt_id AND m.no = q.no"
                                + " WHERE a.person_id = ? AND b.code = ? AND a.state = 'SEALED' AND NOT m.cancelled"
                                + " AND (s.review_policy <> 'AFTER_WINDOW' OR s.closes_at <= UTC_TIMESTAMP(6))"
                                + " GROUP BY a.id, s.id, s.title_zh, s.title_en, a.number, a.finished_at, n.points,"
                                + " n.passed, q.function_name ORDER BY a.finished_at, a.id",
                        row -> new Part(
                                row.getLong("id"),
                                row.getLong("sitting"),
                                row.getString("title_zh"),
                                row.getString("title_en"),
                                row.getInt("number"),
                                Statements.instant(row, "finished_at"),
                                row.getBigDecimal("total"),
                                row.getBoolean("passed"),
                                row.getString("function_name"),
                                row.getBigDecimal("earned"),
                                row.getBigDecimal("possible")),
                        personId,
                        blueprintCode);
    }

    /** A lesson that teaches an item of the standard. */
    public record Lesson(String key, String course, String code, String titleZh, String titleEn) {}

    /** In the order of the courses. */
    public List<Lesson> lessons(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : statements()
                        .list(
                                "SELECT standard_key, course_code, lesson_code, title_zh, title_en FROM lesson_of_item"
                                        + " WHERE standard_key IN (" + Statements.places(keys.size())
                                        + ") ORDER BY course_code, position",
                                row -> new Lesson(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)),
                                keys.toArray());
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
