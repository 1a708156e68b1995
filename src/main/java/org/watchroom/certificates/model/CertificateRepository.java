package org.watchroom.certificates.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class CertificateRepository {

    @Inject
    private EntityManager database;

    @Inject
    private RegisterRepository register;

    /**
     * Locks the numbers of a year until the transaction ends, and tells the last one given out. Whoever issues does this
     * first, so that what they read afterwards holds until they are done.
     */
    public int lockNumbers(int year) {
        database.createNativeQuery("INSERT INTO certificate_number (year, last_number) VALUES (?1, 0)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number")
                .setParameter(1, year)
                .executeUpdate();
        return ((Number) database.createNativeQuery(
                                "SELECT last_number FROM certificate_number WHERE year = ?1 FOR UPDATE")
                        .setParameter(1, year)
                        .getSingleResult())
                .intValue();
    }

    public void useNumbers(int year, int last) {
        database.createNativeQuery("UPDATE certificate_number SET last_number = ?1 WHERE year = ?2")
                .setParameter(1, last)
                .setParameter(2, year)
                .executeUpdate();
    }

    public void add(Certificate certificate, CertificateEvent.Kind kind, Instant at, long by) {
        database.persist(certificate);
        database.flush();
        add(new CertificateEvent(certificate.id(), kind, at, by, null));
    }

    /** Adds the event, and logs it in the same transaction. */
    public void add(CertificateEvent event) {
        database.persist(event);
        Certificate certificate = get(event.certificateId());
        register.append(Deed.of(certificate, event, certificate.pdfSha256()));
    }

    public Optional<Certificate> findByNumber(CertificateNumber number) {
        return database.createQuery("SELECT c FROM Certificate c WHERE c.number = :number", Certificate.class)
                .setParameter("number", number.toString())
                .getResultStream()
                .findFirst();
    }

    /** The certificate whose document has exactly these bytes. */
    public Optional<Certificate> findByDocument(byte[] document) {
        return database.createQuery("SELECT c FROM Certificate c WHERE c.pdfSha256 = :digest", Certificate.class)
                .setParameter("digest", MerkleTree.sha256().digest(document))
                .getResultStream()
                .findFirst();
    }

    public Certificate get(long id) {
        return Optional.ofNullable(database.find(Certificate.class, id))
                .orElseThrow(() -> Refused.absent("certificates.absent"));
    }

    /** The highest id that was ever given; 0 before the first. */
    public long lastId() {
        return database.createQuery("SELECT COALESCE(MAX(c.id), 0) FROM Certificate c", Number.class)
                .getSingleResult()
                .longValue();
    }

    /** The ids of those that are revoked between two ids, both included. */
    public List<Long> revoked(long first, long last) {
        return database.createQuery(
                        "SELECT e.certificateId FROM CertificateEvent e"
                                + " WHERE e.kind = :kind AND e.certificateId BETWEEN :first AND :last",
                        Long.class)
                .setParameter("kind", CertificateEvent.Kind.REVOKED)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** The certificate of that id, which nobody else can revoke until the transaction ends. */
    public Certificate lock(long id) {
        return Optional.ofNullable(database.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.absent("certificates.absent"));
    }

    /** The certificate of that id, for its holder alone. */
    public Certificate getOwn(long id, long personId) {
        return Optional.of(get(id))
                .filter(certificate -> certificate.personId() == personId)
                .orElseThrow(() -> Refused.absent("certificates.absent"));
    }

    /** The newest first. */
    public List<Certificate> ofPerson(long personId) {
        return database.createQuery(
                        "SELECT c FROM Certificate c WHERE c.personId = :person ORDER BY c.id DESC", Certificate.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The newest certificate of each of these people for that programme. */
    public Map<Long, Certificate> newest(long programmeId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT c FROM Certificate c WHERE c.programmeId = :programme AND c.personId IN :people",
                        Certificate.class)
                .setParameter("programme", programmeId)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        Certificate::personId,
                        Function.identity(),
                        (one, other) -> one.issueNo() > other.issueNo() ? one : other));
    }

    /**
     * The numbers of those certificates that hold on a day, by holder: not revoked, and not past their last day. The
     * documents stay where they are.
     */
    public Map<Long, String> heldOn(LocalDate day, long programmeId, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> held = new HashMap<>();
        database.createQuery(
                        "SELECT c.personId, c.number FROM Certificate c WHERE c.programmeId = :programme"
                                + " AND c.personId IN :people AND (c.expiresOn IS NULL OR c.expiresOn >= :day)"
                                + " AND NOT EXISTS (SELECT e.id FROM CertificateEvent e"
                                + " WHERE e.certificateId = c.id AND e.kind = :revoked) ORDER BY c.issueNo",
                        Object[].class)
                .setParameter("programme", programmeId)
                .setParameter("people", personIds)
                .setParameter("day", day)
                .setParameter("revoked", CertificateEvent.Kind.REVOKED)
                .getResultList()
                .forEach(row -> held.put((Long) row[0], (String) row[1]));
        return held;
    }

    /** Those that were not revoked and whose last day lies between these, both included. */
    public record Ending(LocalDate from, LocalDate to) {}

    /** Those whose number or name begins with or holds the text, the newest first; {@code null} for any cohort or any last day. */
    public List<Certificate> search(String text, Long cohortId, Ending ending, int first, int most) {
        return search("SELECT c", " ORDER BY c.id DESC", Certificate.class, text, cohortId, ending)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(String text, Long cohortId, Ending ending) {
        return search("SELECT COUNT(c)", "", Long.class, text, cohortId, ending).getSingleResult();
    }

    private <T> TypedQuery<T> search(
            String select, String order, Class<T> type, String text, Long cohortId, Ending ending) {
        String wanted = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        TypedQuery<T> query = database.createQuery(
                select + " FROM Certificate c WHERE (c.number LIKE :text OR c.name LIKE :text)"
                        + (cohortId == null ? "" : " AND c.cohortId = :cohort")
                        + (ending == null
                                ? ""
                                : " AND c.expiresOn BETWEEN :from AND :to AND NOT EXISTS (SELECT e.id FROM"
                                        + " CertificateEvent e WHERE e.certificateId = c.id AND e.kind = :revoked)")
                        + order,
                type);
        query.setParameter("text", wanted);
        if (cohortId != null) {
            query.setParameter("cohort", cohortId);
        }
        if (ending != null) {
            query.setParameter("from", ending.from());
            query.setParameter("to", ending.to());
            query.setParameter("revoked", CertificateEvent.Kind.REVOKED);
        }
        return query;
    }

    /** The revocations among these certificates. */
    public Map<Long, CertificateEvent> revocations(Collection<Certificate> certificates) {
        if (certificates.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "SELECT e FROM CertificateEvent e WHERE e.kind = :kind AND e.certificateId IN :ids",
                        CertificateEvent.class)
                .setParameter("kind", CertificateEvent.Kind.REVOKED)
                .setParameter("ids", certificates.stream().map(Certificate::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(CertificateEvent::certificateId, Function.identity()));
    }
}
