package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.OptionalLong;

/** The pools that papers were drawn from. Each is kept once and never changed. */
@ApplicationScoped
public class DrawPoolRepository {

    @Inject
    private EntityManager database;

    /** @return the id of the pool, kept now or by another transaction meanwhile */
    public long keep(PoolMembers members) {
        statements()
                .add(
                        "INSERT IGNORE INTO draw_pool (digest, size, members, kept_at)"
                                + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                        members.digest(),
                        members.size(),
                        members.ranges());
        return find(members).orElseThrow();
    }

    public OptionalLong find(PoolMembers members) {
        return statements()
                .list("SELECT id FROM draw_pool WHERE digest = ?", row -> row.getLong(1), members.digest())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The members of a pool that an attempt refers to. */
    public PoolMembers get(long id) {
        List<PoolMembers> found = statements()
                .list(
                        "SELECT members, size FROM draw_pool WHERE id = ?",
                        row -> new PoolMembers(row.getString(1), row.getInt(2)),
                        id);
        return found.get(0);
    }

    private Statements statements() {
        return Statements.within(database.unwrap(Connection.class));
    }
}
