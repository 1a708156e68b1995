package org.watchroom.courses.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@ApplicationScoped
public class DraftRepository {

    @Inject
    private EntityManager database;

    /** The draft has its id from then on. */
    public void add(CourseDraft draft) {
        database.persist(draft);
        database.flush();
    }

    /** What was changed gets its new version. */
    public void flush() {
        database.flush();
    }

    public void remove(CourseDraft draft) {
        database.remove(draft);
    }

    /** By code. */
    public List<CourseDraft> all() {
        return database.createQuery("SELECT d FROM CourseDraft d ORDER BY d.code", CourseDraft.class)
                .getResultList();
    }

    public Optional<CourseDraft> find(String code) {
        return database.createQuery("SELECT d FROM CourseDraft d WHERE d.code = :code", CourseDraft.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Whoever else wants it so waits until this transaction has ended. */
    public Optional<CourseDraft> lock(String code) {
        Optional<CourseDraft> draft = find(code);
        draft.ifPresent(it -> database.refresh(it, LockModeType.PESSIMISTIC_WRITE));
        return draft;
    }

    /** The lesson is as it is kept now, and whoever else wants it so waits until this transaction has ended. */
    public void lock(DraftLesson lesson) {
        database.refresh(lesson, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(DraftPicture picture) {
        database.persist(picture);
        database.flush();
    }

    /** By name. */
    public List<DraftPicture> pictures(CourseDraft draft) {
        return database.createQuery(
                        "SELECT p FROM DraftPicture p WHERE p.draft = :draft ORDER BY p.name", DraftPicture.class)
                .setParameter("draft", draft)
                .getResultList();
    }

    /** What shows its lessons as readers will see them. Loads no picture. */
    public DraftPreview preview(CourseDraft draft) {
        Map<String, Picture.Size> sizes = new TreeMap<>();
        database.createQuery(
                        "SELECT p.name, p.width, p.height FROM DraftPicture p WHERE p.draft = :draft", Object[].class)
                .setParameter("draft", draft)
                .getResultStream()
                .forEach(it -> sizes.put((String) it[0], new Picture.Size((int) it[1], (int) it[2])));
        return new DraftPreview(sizes, "../api/course-drafts/" + draft.code() + "/pictures/");
    }

    /** In bytes, all together. */
    public long pictureSize(CourseDraft draft) {
        return database.createQuery(
                        "SELECT COALESCE(SUM(FUNCTION('OCTET_LENGTH', p.content)), 0) FROM DraftPicture p WHERE p.draft = :draft",
                        Number.class)
                .setParameter("draft", draft)
                .getSingleResult()
                .longValue();
    }

    public Optional<DraftPicture> findPicture(CourseDraft draft, String name) {
        return database.createQuery(
                        "SELECT p FROM DraftPicture p WHERE p.draft = :draft AND p.name = :name", DraftPicture.class)
                .setParameter("draft", draft)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
