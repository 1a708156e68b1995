package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class DrillAppealRepository {

    @Inject
    private EntityManager database;

    /** The appeals against those records, by the id of the record. */
    public Map<Long, DrillAppeal> against(Collection<Long> recordIds) {
        if (recordIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT a FROM DrillAppeal a WHERE a.recordId IN :records", DrillAppeal.class)
                .setParameter("records", recordIds)
                .getResultStream()
                .collect(Collectors.toMap(DrillAppeal::recordId, Function.identity()));
    }

    public Optional<DrillAppeal> find(long recordId) {
        return Optional.ofNullable(against(List.of(recordId)).get(recordId));
    }

    /** Whoever answers the same appeal meanwhile waits. */
    public DrillAppeal lock(long recordId) {
        return database.createQuery("SELECT a FROM DrillAppeal a WHERE a.recordId = :record", DrillAppeal.class)
                .setParameter("record", recordId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.absent("drills.appeal.absent"));
    }

    public void add(DrillAppeal appeal) {
        database.persist(appeal);
        database.flush();
    }
}
