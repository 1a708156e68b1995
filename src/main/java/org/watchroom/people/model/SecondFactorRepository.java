package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Second factors and their recovery codes. What may be used once is used up by the statement that asks for it. */
@ApplicationScoped
public class SecondFactorRepository {

    @Inject
    private EntityManager database;

    public Optional<Factor> find(long personId) {
        List<?> rows = database.createNativeQuery(
                        "SELECT secret_cipher, confirmed_at IS NOT NULL FROM second_factor WHERE person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Factor(
                        (byte[]) row[0], row[1] instanceof Boolean yes ? yes : ((Number) row[1]).intValue() != 0));
    }

    public void add(long personId, byte[] cipher) {
        run("INSERT INTO second_factor (person_id, secret_cipher) VALUES (?1, ?2)", personId, cipher);
    }

    public void confirm(long personId, Collection<byte[]> codes) {
        run("UPDATE second_factor SET confirmed_at = UTC_TIMESTAMP(6) WHERE person_id = ?1", personId);
        codes.forEach(code -> run("INSERT INTO recovery_code (person_id, code_hash) VALUES (?1, ?2)", personId, code));
    }

    /** Whether that step was not used up before; now it is. */
    public boolean useUp(long personId, long step) {
        return run("UPDATE second_factor SET last_step = ?2 WHERE person_id = ?1 AND last_step < ?2", personId, step)
                == 1;
    }

    /** Whether that recovery code was there; now it is not. */
    public boolean useUp(long personId, byte[] code) {
        return run("DELETE FROM recovery_code WHERE person_id = ?1 AND code_hash = ?2", personId, code) == 1;
    }

    public int codesLeft(long personId) {
        return ((Number) database.createNativeQuery("SELECT COUNT(*) FROM recovery_code WHERE person_id = ?1")
                        .setParameter(1, personId)
                        .getSingleResult())
                .intValue();
    }

    public void remove(long personId) {
        run("DELETE FROM recovery_code WHERE person_id = ?1", personId);
        run("DELETE FROM second_factor WHERE person_id = ?1", personId);
    }

    private int run(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    /** @param confirmed whether its owner has shown a first code; before that it asks for nothing */
    public record Factor(byte[] cipher, boolean confirmed) {}
}
