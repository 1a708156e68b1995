package org.watchroom.programmes.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** The programme, with other changes of it kept out until the transaction ends. */
    public Programme getAlone(long id) {
        return Optional.ofNullable(database.find(Programme.class, id, LockModeType.PESSIMISTIC_WRITE))
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
}
