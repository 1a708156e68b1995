package org.watchroom.certificates.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class NationalResultRepository {

    private static final int AT_ONCE = 500;
    private static final String ADD = "INSERT INTO national_result (person_id, cohort_id, state, theory, practical,"
            + " certificate_number, result_date, level, valid_until, recorded_by, recorded_at) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private EntityManager database;

    /** Adds them, 500 a statement. */
    public void addAll(List<NationalResult> results) {
        for (int from = 0; from < results.size(); from += AT_ONCE) {
            addAtOnce(results.subList(from, Math.min(results.size(), from + AT_ONCE)));
        }
    }

    private void addAtOnce(List<NationalResult> results) {
        Query query = database.createNativeQuery(ADD + String.join(", ", Collections.nCopies(results.size(), ROW)));
        int place = 1;
        for (NationalResult it : results) {
            query.setParameter(place++, it.personId());
            query.setParameter(place++, it.cohortId());
            query.setParameter(place++, it.state().name());
            query.setParameter(place++, it.theory());
            query.setParameter(place++, it.practical());
            query.setParameter(place++, it.certificateNumber());
            query.setParameter(place++, it.resultDate());
            query.setParameter(place++, it.level());
            query.setParameter(place++, it.validUntil());
            query.setParameter(place++, it.recordedBy());
            query.setParameter(place++, it.recordedAt());
        }
        query.executeUpdate();
    }

    /** The row that counts for each of these people. */
    public Map<Long, NationalResult> latest(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT r FROM NationalResult r WHERE r.id IN (SELECT MAX(l.id) FROM NationalResult l"
                                + " WHERE l.personId IN :people GROUP BY l.personId)",
                        NationalResult.class)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.toMap(NationalResult::personId, Function.identity()));
    }

    /** Of each certificate number the person whose latest row has it; a number that nobody has by now is left out. */
    public Map<String, Long> holders(Collection<String> certificateNumbers) {
        if (certificateNumbers.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT r FROM NationalResult r WHERE r.certificateNumber IN :numbers AND r.id ="
                                + " (SELECT MAX(l.id) FROM NationalResult l WHERE l.personId = r.personId)",
                        NationalResult.class)
                .setParameter("numbers", certificateNumbers)
                .getResultStream()
                .collect(Collectors.toMap(
                        NationalResult::certificateNumber, NationalResult::personId, (one, other) -> one));
    }
}
