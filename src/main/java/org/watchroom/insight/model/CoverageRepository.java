package org.watchroom.insight.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.util.List;
import java.util.Optional;

/** Reads the views {@code duty_room} and {@code duty_person}: one statement a question, however many there are. */
@ApplicationScoped
public class CoverageRepository {

    private static final String ROOM =
            "SELECT r.id, r.name, r.institution_id, r.institution_name, r.district, r.colour,"
                    + " r.linkage_control, r.shifts_per_day, r.people_per_shift, r.lowest_level, r.source FROM duty_room r";

    private static final String PERSON = "SELECT p.id, p.name, p.institution_id, p.post, p.level, p.valid_until,"
            + " p.passed_theory, p.passed_practical, p.trained FROM duty_person p";

    @Inject
    private EntityManager database;

    public List<DutyRoom> rooms() {
        return rooms(database.createNativeQuery(ROOM));
    }

    /** All rooms of the institution that this one belongs to. */
    public List<DutyRoom> besides(long roomId) {
        return rooms(database.createNativeQuery(ROOM
                        + " WHERE r.institution_id = (SELECT c.institution_id FROM control_room c WHERE c.id = ?1)")
                .setParameter(1, roomId));
    }

    /** Those with a certificate, whether it still holds or not. */
    public List<DutyPerson> holders() {
        return people(database.createNativeQuery(PERSON + " WHERE p.level IS NOT NULL"));
    }

    /** Everybody of one institution, by name. */
    public List<DutyPerson> of(long institutionId) {
        return people(database.createNativeQuery(PERSON + " WHERE p.institution_id = ?1 ORDER BY p.name, p.id")
                .setParameter(1, institutionId));
    }

    private static List<DutyRoom> rooms(Query query) {
        return rows(query).stream()
                .map(row -> new DutyRoom(
                        number(row[0]),
                        (String) row[1],
                        number(row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        yes(row[6]),
                        (int) number(row[7]),
                        (int) number(row[8]),
                        (int) number(row[9]),
                        (String) row[10]))
                .toList();
    }

    private static List<DutyPerson> people(Query query) {
        return rows(query).stream()
                .map(row -> new DutyPerson(
                        number(row[0]),
                        (String) row[1],
                        number(row[2]),
                        (String) row[3],
                        row[4] == null ? null : (int) number(row[4]),
                        Optional.ofNullable((Date) row[5])
                                .map(Date::toLocalDate)
                                .orElse(null),
                        yes(row[6]),
                        yes(row[7]),
                        yes(row[8])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static boolean yes(Object value) {
        return value instanceof Boolean flag ? flag : number(value) == 1;
    }
}
