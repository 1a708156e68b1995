package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Rows that are older than a moment, the oldest first. Moments go to the database as text, free of any time zone. */
@ApplicationScoped
public class AgedRowsRepository {

    public static final Aged SESSIONS = new Aged("account_session", "seen_at", "person_id", "");
    public static final Aged LINKS = new Aged("sign_in_link", "expires_at", "person_id", "");
    public static final Aged ACTIONS = new Aged(
            "action_log",
            "at",
            "person_id",
            "deed REGEXP '^(Certificate|DrillGrading|Grading|ExtraTime|Invigilation|Reopening|National|PersonMerge|PersonalData|Retention)'");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    @Inject
    private EntityManager database;

    public long count(Aged aged, Instant before) {
        return number("SELECT COUNT(*) FROM " + aged.due(), before);
    }

    /** How many are as old and stay for good. */
    public long countHeld(Aged aged, Instant before) {
        return number("SELECT COUNT(*) FROM " + aged.old() + " AND (" + aged.forGood() + ")", before);
    }

    public List<Old> sample(Aged aged, Instant before, int most) {
        return read(
                "SELECT " + aged.who() + ", DATE_FORMAT(" + aged.at() + ", '%Y-%m-%dT%H:%i:%s.%fZ') FROM " + aged.due()
                        + " ORDER BY " + aged.at() + " LIMIT " + most,
                before);
    }

    /** All photos that were changed before then. */
    public List<Old> photos(Instant before) {
        return read(
                "SELECT person_id, DATE_FORMAT(changed_at, '%Y-%m-%dT%H:%i:%s.%fZ') FROM person_photo"
                        + " WHERE changed_at < ?1 ORDER BY changed_at, person_id",
                before);
    }

    /** @return how many there were, {@code most} of them at once */
    public int delete(Aged aged, Instant before, int most) {
        return asked("DELETE FROM " + aged.due() + " ORDER BY " + aged.at() + " LIMIT " + most, before)
                .executeUpdate();
    }

    private long number(String sql, Instant before) {
        return ((Number) asked(sql, before).getSingleResult()).longValue();
    }

    private List<Old> read(String sql, Instant before) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = asked(sql, before).getResultList();
        return rows.stream()
                .map(row ->
                        new Old(row[0] == null ? null : ((Number) row[0]).longValue(), Instant.parse((String) row[1])))
                .toList();
    }

    private Query asked(String sql, Instant before) {
        return database.createNativeQuery(sql).setParameter(1, text(before));
    }

    static String text(Instant moment) {
        return UTC.format(moment);
    }

    /** @param personId whom it is about, or {@code null} */
    public record Old(Long personId, Instant at) {}

    /**
     * Where rows grow old. All parts are of this house, none from a reader.
     *
     * @param at the column of the moment that counts
     * @param who the column of the person
     * @param forGood a condition of rows that are never deleted; empty for none
     */
    public record Aged(String table, String at, String who, String forGood) {

        public boolean isWhole() {
            return forGood.isEmpty();
        }

        String old() {
            return table + " WHERE " + at + " < ?1";
        }

        String due() {
            return old() + (isWhole() ? "" : " AND NOT (" + forGood + ")");
        }
    }
}
