package org.watchroom.exams.model;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.watchroom.launcher.DatabaseAccess;

/**
 * The journal's own statement with nothing around it: one connection, autocommit, prepared once on the server. What the
 * database alone can do.
 */
public final class BareJournal implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement save;
    private final long attemptId;
    private final int epoch;
    private final long personId;

    /** @param access with {@code useServerPrepStmts=true} in its address */
    public BareJournal(DatabaseAccess access, long attemptId, int epoch) throws SQLException {
        this.attemptId = attemptId;
        this.epoch = epoch;
        connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        personId = personOf(attemptId);
        save = connection.prepareStatement(JournalRepository.SAVE);
    }

    /** @return whether the row is new */
    public boolean save(int no, int seq, Choice choice) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        save.setInt(1, seq);
        save.setString(2, choice.given());
        save.setString(3, choice.sorted());
        save.setTimestamp(4, now);
        save.setTimestamp(5, now);
        save.setLong(6, attemptId);
        save.setInt(7, no);
        save.setLong(8, personId);
        save.setInt(9, epoch);
        save.setBoolean(10, choice.fitsJudgement());
        save.setBoolean(11, choice.fitsNumber());
        save.setInt(12, choice.highest());
        save.setInt(13, choice.size());
        save.setInt(14, choice.size());
        return save.executeUpdate() == 1;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private long personOf(long attemptId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT person_id FROM attempt WHERE id = ?")) {
            statement.setLong(1, attemptId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
