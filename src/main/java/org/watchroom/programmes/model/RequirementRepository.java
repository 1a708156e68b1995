package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What programmes require, version by version. A version is added whole and never changed. */
@ApplicationScoped
public class RequirementRepository {

    @Inject
    private EntityManager database;

    /** One version. {@code cohorts} counts those that follow it. */
    public record Row(
            int number, int validityMonths, int hours, int onlineHours, String reason, Instant madeAt, int cohorts) {}

    /** All versions of a programme, the newest first. */
    public List<Row> versions(long programmeId) {
        List<?> rows = query(
                        "SELECT v.number, v.validity_months, v.hours, v.online_hours, v.reason, v.made_at, (SELECT COUNT(*) FROM cohort c"
                                + " WHERE c.programme_id = v.programme_id AND c.requirements_no = v.number)"
                                + " FROM programme_version v WHERE v.programme_id = ?1 ORDER BY v.number DESC",
                        programmeId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Row(
                        number(row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        (String) row[4],
                        instant(row[5]),
                        number(row[6])))
                .toList();
    }

    public List<String> courses(long programmeId, int number) {
        List<?> rows = query(
                        "SELECT course FROM programme_course WHERE programme_id = ?1 AND version_no = ?2 ORDER BY place",
                        programmeId,
                        number)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Blueprint, pass mark and passes of each mock exam. */
    public List<Object[]> mocks(long programmeId, int number) {
        return rows(
                "SELECT blueprint, pass_mark, passes FROM programme_mock WHERE programme_id = ?1 AND version_no = ?2"
                        + " ORDER BY place",
                programmeId,
                number);
    }

    /** Sheet and passes of each drill. */
    public List<Object[]> drills(long programmeId, int number) {
        return rows(
                "SELECT sheet, passes FROM programme_drill WHERE programme_id = ?1 AND version_no = ?2 ORDER BY place",
                programmeId,
                number);
    }

    /** @param by null for the product itself */
    public void add(
            long programmeId, int number, int validityMonths, int hours, int onlineHours, String reason, Long by) {
        query(
                        "INSERT INTO programme_version (programme_id, number, validity_months, hours, online_hours, reason, made_at,"
                                + " made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, UTC_TIMESTAMP(6), ?7)",
                        programmeId,
                        number,
                        validityMonths,
                        hours,
                        onlineHours,
                        reason,
                        by)
                .executeUpdate();
    }

    public void addCourse(long programmeId, int number, int place, String course) {
        query(
                        "INSERT INTO programme_course (programme_id, version_no, place, course) VALUES (?1, ?2, ?3, ?4)",
                        programmeId,
                        number,
                        place,
                        course)
                .executeUpdate();
    }

    public void addMock(long programmeId, int number, int place, String blueprint, BigDecimal passMark, int passes) {
        query(
                        "INSERT INTO programme_mock (programme_id, version_no, place, blueprint, pass_mark, passes)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                        programmeId,
                        number,
                        place,
                        blueprint,
                        passMark,
                        passes)
                .executeUpdate();
    }

    public void addDrill(long programmeId, int number, int place, String sheet, int passes) {
        query(
                        "INSERT INTO programme_drill (programme_id, version_no, place, sheet, passes)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5)",
                        programmeId,
                        number,
                        place,
                        sheet,
                        passes)
                .executeUpdate();
    }

    private List<Object[]> rows(String sql, Object... values) {
        List<?> rows = query(sql, values).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private Query query(String sql, Object... values) {
        Query query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static Instant instant(Object value) {
        LocalDateTime utc = value instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
        return utc.toInstant(ZoneOffset.UTC);
    }
}
