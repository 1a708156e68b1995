package org.watchroom.certificates.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class RegisterRepository {

    @Inject
    private EntityManager database;

    /** Appends behind the last entry; whoever else appends waits until the transaction ends, so places have no gaps. */
    public void append(Deed deed) {
        database.createNativeQuery(
                        "INSERT INTO register_size (id, size) VALUES (1, 0) ON DUPLICATE KEY UPDATE size = size")
                .executeUpdate();
        long place = ((Number) database.createNativeQuery("SELECT size FROM register_size WHERE id = 1 FOR UPDATE")
                        .getSingleResult())
                .longValue();
        database.persist(new RegisterEntry(place, deed));
        database.createNativeQuery("UPDATE register_size SET size = ?1 WHERE id = 1")
                .setParameter(1, place + 1)
                .executeUpdate();
    }

    /** True once and never again, however many nodes ask at the same moment. */
    public boolean begin() {
        return database.createNativeQuery("INSERT IGNORE INTO register_size (id, size) VALUES (1, 0)")
                        .executeUpdate()
                == 1;
    }

    /** In the order of their places. */
    public List<RegisterEntry.Line> lines() {
        return database.createQuery("SELECT e FROM RegisterEntry e ORDER BY e.place", RegisterEntry.class)
                .getResultStream()
                .map(RegisterEntry::line)
                .toList();
    }

    /** What the rows of the certificates tell, oldest first. The database digests the documents. */
    public List<Deed> deeds() {
        return database.createQuery(
                        "SELECT c, e, FUNCTION('SHA2', c.pdf, 256) FROM CertificateEvent e, Certificate c"
                                + " WHERE c.id = e.certificateId ORDER BY e.id",
                        Object[].class)
                .getResultStream()
                .map(row -> Deed.of((Certificate) row[0], (CertificateEvent) row[1], (String) row[2]))
                .toList();
    }

    /** Oldest first. */
    public List<RegisterHead> heads() {
        return database.createQuery("SELECT h FROM RegisterHead h ORDER BY h.id", RegisterHead.class)
                .getResultList();
    }

    public Optional<RegisterHead> newestHead() {
        return database.createQuery("SELECT h FROM RegisterHead h ORDER BY h.id DESC", RegisterHead.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest head over so many entries. */
    public Optional<RegisterHead> headOf(long size) {
        return database.createQuery(
                        "SELECT h FROM RegisterHead h WHERE h.size = :size ORDER BY h.id DESC", RegisterHead.class)
                .setParameter("size", size)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public void add(RegisterHead head) {
        database.persist(head);
    }
}
