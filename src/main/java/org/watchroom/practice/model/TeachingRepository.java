package org.watchroom.practice.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Where an item of the standard is taught, as the view {@code lesson_of_item} says. */
@ApplicationScoped
public class TeachingRepository {

    /** A lesson of the newest version of a course. */
    public record Lesson(String course, String code, String titleZh, String titleEn) {}

    @Inject
    private EntityManager database;

    /** In the order of the courses. */
    public List<Lesson> lessons(String key) {
        List<?> rows = database.createNativeQuery("SELECT course_code, lesson_code, title_zh, title_en"
                        + " FROM lesson_of_item WHERE standard_key = ?1 ORDER BY course_code, position")
                .setParameter(1, key)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Lesson((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
