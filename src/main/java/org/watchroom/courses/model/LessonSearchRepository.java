package org.watchroom.courses.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;

/** Looks through the lessons that are read now. */
@ApplicationScoped
public class LessonSearchRepository {

    @Inject
    private EntityManager database;

    /**
     * Those that hold every one of these words, in title or text, by course and position.
     *
     * @param words at least one
     * @param courses their codes; null for all
     */
    public List<FoundLesson> holding(List<String> words, Collection<String> courses, int most) {
        StringBuilder query = new StringBuilder(
                "SELECT c.code, v.titleZh, v.titleEn, l.code, l.position, l.titleZh, l.titleEn, l.markdown"
                        + " FROM Lesson l JOIN l.courseVersion v JOIN v.course c WHERE v.number = c.newest");
        for (int i = 0; i < words.size(); i++) {
            query.append(
                    " AND (l.titleZh LIKE :w%1$d OR l.titleEn LIKE :w%1$d OR l.markdown LIKE :w%1$d)".formatted(i));
        }
        if (courses != null) {
            query.append(" AND c.code IN :courses");
        }
        TypedQuery<Object[]> asked = database.createQuery(
                query.append(" ORDER BY c.code, l.position").toString(), Object[].class);
        for (int i = 0; i < words.size(); i++) {
            asked.setParameter("w" + i, "%" + words.get(i).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (courses != null) {
            asked.setParameter("courses", courses);
        }
        return asked.setMaxResults(most).getResultList().stream()
                .map(row -> new FoundLesson(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }
}
