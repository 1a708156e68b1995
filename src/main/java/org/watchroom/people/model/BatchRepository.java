package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import org.watchroom.kernel.Refused;

/** Many new rows of one table in one statement. */
@ApplicationScoped
public class BatchRepository {

    private static final int AT_ONCE = 500;

    @Inject
    private EntityManager database;

    /**
     * Adds the rows, 500 a statement.
     *
     * @param into table and columns, such as {@code account_role (person_id, role)}; never from outside
     * @param rows a value for each column
     * @throws Refused {@code people.registration.meanwhile} when one of them was added at the same moment
     */
    public void insert(String into, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insertAtOnce(into, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void insertAtOnce(String into, List<Object[]> rows) {
        int width = rows.get(0).length;
        String values = "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
        Query query = database.createNativeQuery(
                "INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), values)));
        int place = 1;
        for (Object[] row : rows) {
            for (Object value : row) {
                query.setParameter(place++, value);
            }
        }
        try {
            query.executeUpdate();
        } catch (PersistenceException e) {
            throw new Refused("people.registration.meanwhile");
        }
    }
}
