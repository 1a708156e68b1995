package org.watchroom.courses.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class NoteRepository {

    private static final String READ = "SELECT c.code, n.lesson_code, n.words,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', n.changed_at), n.version FROM lesson_note n"
            + " JOIN course c ON c.id = n.course_id WHERE n.person_id = ?1";

    @Inject
    private EntityManager database;

    public Optional<LessonNote> find(long personId, long courseId, String lessonCode) {
        List<?> rows = database.createNativeQuery(READ + " AND n.course_id = ?2 AND n.lesson_code = ?3")
                .setParameter(1, personId)
                .setParameter(2, courseId)
                .setParameter(3, lessonCode)
                .getResultList();
        return rows.stream().map(NoteRepository::note).findFirst();
    }

    /** Those with words, the one written last first. */
    public List<LessonNote> of(long personId) {
        List<?> rows = database.createNativeQuery(READ + " AND n.words <> '' ORDER BY n.changed_at DESC")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().map(NoteRepository::note).toList();
    }

    /** @return whether it was still as it had been seen; only then it is written */
    public boolean write(long personId, long courseId, String lessonCode, String words, int seen) {
        String sql = seen == 0
                ? "INSERT IGNORE INTO lesson_note (words, person_id, course_id, lesson_code, changed_at, version)"
                        + " VALUES (?1, ?2, ?3, ?4, UTC_TIMESTAMP(6), 1 + ?5)"
                : "UPDATE lesson_note SET words = ?1, changed_at = UTC_TIMESTAMP(6), version = version + 1"
                        + " WHERE person_id = ?2 AND course_id = ?3 AND lesson_code = ?4 AND version = ?5";
        return database.createNativeQuery(sql)
                        .setParameter(1, words)
                        .setParameter(2, personId)
                        .setParameter(3, courseId)
                        .setParameter(4, lessonCode)
                        .setParameter(5, seen)
                        .executeUpdate()
                == 1;
    }

    private static LessonNote note(Object row) {
        Object[] cells = (Object[]) row;
        return new LessonNote(
                (String) cells[0],
                (String) cells[1],
                (String) cells[2],
                Instant.ofEpochSecond(((Number) cells[3]).longValue()),
                ((Number) cells[4]).intValue());
    }
}
