package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Map;
import java.util.stream.Collectors;

/** How often questions were given. */
@ApplicationScoped
public class ExposureRepository {

    @Inject
    private EntityManager database;

    /** Papers of the last 365 days that asked it, by version; a version that none asked is left out. */
    public Map<Long, Integer> ofLastYear() {
        return Statements.within(database.unwrap(Connection.class))
                .list(
                        "SELECT q.question_version_id, COUNT(*) FROM attempt a JOIN paper_question q ON q.attempt_id = a.id"
                                + " WHERE a.started_at >= UTC_TIMESTAMP(6) - INTERVAL 365 DAY GROUP BY q.question_version_id",
                        row -> Map.entry(row.getLong(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
