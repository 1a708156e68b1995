package org.watchroom.questions.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the views that say what exams do with questions. */
@ApplicationScoped
public class QuestionUseRepository {

    @Inject
    private EntityManager database;

    /**
     * The published blueprints with cells that the version can fill, by code. A topic ends at a whole number: 1.1 holds
     * 1.1.2, and not 1.10.
     */
    public List<Wanted> wantedBy(long versionId) {
        return rows(
                        "SELECT w.code, w.title_zh, w.title_en, SUM(w.item_count) FROM question_wanted w"
                                + " JOIN question_version v ON v.edition = w.edition AND v.function_name = w.function_name"
                                + " AND v.kind = w.kind AND (v.level = w.level OR v.level = 'ALL')"
                                + " AND (w.difficulty IS NULL OR v.difficulty = w.difficulty)"
                                + " AND (w.topic = '' OR v.standard_key = w.topic OR LEFT(v.standard_key,"
                                + " CHAR_LENGTH(w.topic) + 1) IN (CONCAT(w.topic, '.'), CONCAT(w.topic, '/')))"
                                + " WHERE v.id = ?1 GROUP BY w.code, w.title_zh, w.title_en ORDER BY w.code",
                        versionId)
                .stream()
                .map(row -> new Wanted((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).intValue()))
                .toList();
    }

    /** The versions of a question that stand on papers, the newest first. */
    public List<Asked> onPapers(long questionId) {
        return rows(
                        "SELECT v.number, COUNT(DISTINCT p.sitting_id), COUNT(*), SUM(p.answered)"
                                + " FROM question_version v JOIN question_on_paper p ON p.question_version_id = v.id"
                                + " WHERE v.question_id = ?1 GROUP BY v.number ORDER BY v.number DESC",
                        questionId)
                .stream()
                .map(row -> new Asked(
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private List<Object[]> rows(String sql, long id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(sql).setParameter(1, id).getResultList();
        return rows;
    }

    /** @param count questions of such cells on one paper */
    public record Wanted(String code, String titleZh, String titleEn, int count) {}

    /** @param answers papers on which something was chosen */
    public record Asked(int number, long sittings, long papers, long answers) {}
}
