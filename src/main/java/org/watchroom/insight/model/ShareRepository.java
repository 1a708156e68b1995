package org.watchroom.insight.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the views {@code mock_answer_share} and {@code star_mark_share}: one statement a question. */
@ApplicationScoped
public class ShareRepository {

    @Inject
    private EntityManager database;

    /** How much each topic of the mock exams was answered rightly, by the topic's name. */
    public List<MeanShare> ofTopics(long cohortId) {
        return shares("topic", "topic", "topic", "mock_answer_share", cohortId);
    }

    /** How often each starred skill was done in drills, by its key. */
    public List<MeanShare> ofStars(long cohortId) {
        return shares("skey", "label_zh", "label_en", "star_mark_share", cohortId);
    }

    private List<MeanShare> shares(String key, String zh, String en, String view, long cohortId) {
        String each = "SELECT " + key + " AS skey, MAX(" + zh + ") AS zh, MAX(" + en
                + ") AS en, AVG(done * 1E0) AS share FROM " + view + " WHERE cohort_id = ?1 GROUP BY person_id, " + key;
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT p.skey, MAX(p.zh), MAX(p.en), AVG(p.share),"
                        + " COALESCE(VAR_SAMP(p.share), 0), COUNT(*) FROM (" + each
                        + ") p GROUP BY p.skey ORDER BY p.skey")
                .setParameter(1, cohortId)
                .getResultList();
        return rows.stream()
                .map(row -> new MeanShare(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).doubleValue(),
                        ((Number) row[4]).doubleValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }
}
