package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
public class DrillSignatureRepository {

    @Inject
    private EntityManager database;

    /** How those records were signed at the desk, by the id of the record; without the drawings. */
    public Map<Long, List<Manner>> manners(Collection<Long> recordIds) {
        if (recordIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT s.recordId, s.signer, s.reason, s.provedBy FROM DrillSignature s"
                                + " WHERE s.recordId IN :records",
                        Object[].class)
                .setParameter("records", recordIds)
                .getResultStream()
                .map(it -> new Manner(
                        (Long) it[0], (DrillSignature.Signer) it[1], (String) it[2], (DrillSignature.ProvedBy) it[3]))
                .collect(Collectors.groupingBy(Manner::recordId));
    }

    public Optional<DrillSignature> find(long recordId, DrillSignature.Signer signer) {
        return database.createQuery(
                        "SELECT s FROM DrillSignature s WHERE s.recordId = :record AND s.signer = :signer",
                        DrillSignature.class)
                .setParameter("record", recordId)
                .setParameter("signer", signer)
                .getResultStream()
                .findFirst();
    }

    public void add(DrillSignature signature) {
        database.persist(signature);
        database.flush();
    }

    /**
     * @param reason why the trainee drew nothing, or null
     * @param provedBy null for the trainee
     */
    public record Manner(
            long recordId, DrillSignature.Signer signer, String reason, DrillSignature.ProvedBy provedBy) {}
}
