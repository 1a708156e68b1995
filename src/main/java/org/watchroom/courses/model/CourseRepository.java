package org.watchroom.courses.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;

@ApplicationScoped
public class CourseRepository {

    @Inject
    private EntityManager database;

    public Optional<Course> find(String code) {
        return database.createQuery("SELECT c FROM Course c WHERE c.code = :code", Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Adds the course, which has its id from then on. */
    public void add(Course course) {
        database.persist(course);
        database.flush();
    }

    public void add(CourseVersion version) {
        database.persist(version);
    }

    /** The version that is read. */
    public Optional<CourseVersion> findNewest(String code) {
        return database.createQuery(
                        "SELECT v FROM CourseVersion v JOIN v.course c WHERE c.code = :code AND v.number = c.newest",
                        CourseVersion.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<CourseVersion> findVersion(String code, int number) {
        return database.createQuery(
                        "SELECT v FROM CourseVersion v JOIN v.course c WHERE c.code = :code AND v.number = :number",
                        CourseVersion.class)
                .setParameter("code", code)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The newest first; none of a course that is not there. */
    public List<CourseVersion> versions(String code) {
        return database.createQuery(
                        "SELECT v FROM CourseVersion v JOIN v.course c WHERE c.code = :code ORDER BY v.number DESC",
                        CourseVersion.class)
                .setParameter("code", code)
                .getResultList();
    }

    public CourseVersion getNewest(String code) {
        return findNewest(code).orElseThrow(() -> Refused.absent("courses.absent"));
    }

    /** The version of each course that is read, by code. */
    public List<CourseVersion> newest() {
        return database.createQuery(
                        "SELECT v FROM CourseVersion v JOIN v.course c WHERE v.number = c.newest ORDER BY c.code",
                        CourseVersion.class)
                .getResultList();
    }

    /** The codes of those that every trainee may read. */
    public List<String> open() {
        return database.createQuery(
                        "SELECT c.code FROM CourseVersion v JOIN v.course c WHERE v.number = c.newest AND v.open = TRUE"
                                + " ORDER BY c.code",
                        String.class)
                .getResultList();
    }

    /** The titles of the versions that are read, by code. */
    public Map<String, Title> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "SELECT c.code, v.titleZh, v.titleEn FROM CourseVersion v JOIN v.course c"
                                        + " WHERE v.number = c.newest AND c.code IN :codes",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> new Title((String) row[1], (String) row[2])));
    }

    public Optional<String> findCode(long courseId) {
        return Optional.ofNullable(database.find(Course.class, courseId)).map(Course::code);
    }

    public Optional<CourseMedium> findMedium(long courseId, int number, String name) {
        return database.createQuery(
                        "SELECT m FROM CourseMedium m JOIN m.courseVersion v JOIN v.course c"
                                + " WHERE c.id = :course AND v.number = :number AND m.name = :name",
                        CourseMedium.class)
                .setParameter("course", courseId)
                .setParameter("number", number)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
