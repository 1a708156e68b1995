package org.watchroom.practice.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

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
                .map(TeachingRepository::lesson)
                .toList();
    }

    /** Of all items, by the key of the item; each in the order of the courses. */
    public Map<String, List<Lesson>> lessons() {
        List<?> rows = database.createNativeQuery("SELECT course_code, lesson_code, title_zh, title_en, standard_key"
                        + " FROM lesson_of_item ORDER BY course_code, position")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(groupingBy(row -> (String) row[4], mapping(TeachingRepository::lesson, toList())));
    }

    private static Lesson lesson(Object[] row) {
        return new Lesson((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }
}
