package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class ProgrammeRepository {

    @Inject
    private EntityManager database;

    public Programme get(long id) {
        return Optional.ofNullable(database.find(Programme.class, id))
                .orElseThrow(() -> Refused.absent("programmes.programme.absent"));
    }

    public Optional<Programme> findByCode(String code) {
        return database.createQuery("SELECT p FROM Programme p WHERE p.code = :code", Programme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<Programme> findAll() {
        return database.createQuery("SELECT p FROM Programme p ORDER BY p.code", Programme.class)
                .getResultList();
    }

    public void add(Programme programme) {
        database.persist(programme);
        database.flush();
    }

    public List<String> courses(long programmeId) {
        @SuppressWarnings("unchecked")
        List<String> codes =
                ask("SELECT course FROM programme_course WHERE programme_id = ?1 ORDER BY place", programmeId);
        return codes;
    }

    /** Blueprint, pass mark and passes of each mock exam. */
    public List<Object[]> mocks(long programmeId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = ask(
                "SELECT blueprint, pass_mark, passes FROM programme_mock WHERE programme_id = ?1 ORDER BY place",
                programmeId);
        return rows;
    }

    /** Sheet and passes of each drill. */
    public List<Object[]> drills(long programmeId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                ask("SELECT sheet, passes FROM programme_drill WHERE programme_id = ?1 ORDER BY place", programmeId);
        return rows;
    }

    public void forgetRequirements(long programmeId) {
        run("DELETE FROM programme_course WHERE programme_id = ?1", programmeId);
        run("DELETE FROM programme_mock WHERE programme_id = ?1", programmeId);
        run("DELETE FROM programme_drill WHERE programme_id = ?1", programmeId);
    }

    public void requireCourse(long programmeId, int place, String course) {
        run(
                "INSERT INTO programme_course (programme_id, place, course) VALUES (?1, ?2, ?3)",
                programmeId,
                place,
                course);
    }

    public void requireMock(long programmeId, int place, String blueprint, BigDecimal passMark, int passes) {
        run(
                "INSERT INTO programme_mock (programme_id, place, blueprint, pass_mark, passes) VALUES (?1, ?2, ?3, ?4, ?5)",
                programmeId,
                place,
                blueprint,
                passMark,
                passes);
    }

    public void requireDrill(long programmeId, int place, String sheet, int passes) {
        run(
                "INSERT INTO programme_drill (programme_id, place, sheet, passes) VALUES (?1, ?2, ?3, ?4)",
                programmeId,
                place,
                sheet,
                passes);
    }

    @SuppressWarnings("rawtypes")
    private List ask(String sql, long programmeId) {
        return database.createNativeQuery(sql).setParameter(1, programmeId).getResultList();
    }

    private void run(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
