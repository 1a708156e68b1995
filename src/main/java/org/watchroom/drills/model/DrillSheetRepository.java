package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;

@ApplicationScoped
public class DrillSheetRepository {

    @Inject
    private EntityManager database;

    public DrillSheet get(long id) {
        return Optional.ofNullable(database.find(DrillSheet.class, id))
                .orElseThrow(() -> Refused.absent("drills.sheet.absent"));
    }

    /** Those sheets by their id. */
    public Map<Long, DrillSheet> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("SELECT s FROM DrillSheet s WHERE s.id IN :ids", DrillSheet.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(DrillSheet::id, Function.identity()));
    }

    /** The newest released version of a sheet. */
    public Optional<DrillSheet> findNewest(String code) {
        return database.createQuery(
                        "SELECT s FROM DrillSheet s WHERE s.code = :code AND s.life.state = :released"
                                + " ORDER BY s.versionNo DESC",
                        DrillSheet.class)
                .setParameter("code", code)
                .setParameter("released", SheetState.RELEASED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest released version of a sheet. */
    public DrillSheet getNewest(String code) {
        return findNewest(code).orElseThrow(() -> Refused.absent("drills.sheet.absent"));
    }

    /** The newest released version of every sheet, by code. */
    public List<DrillSheet> newest() {
        return database.createQuery(
                        "SELECT s FROM DrillSheet s WHERE s.life.state = :released AND s.versionNo ="
                                + " (SELECT MAX(o.versionNo) FROM DrillSheet o WHERE o.code = s.code"
                                + " AND o.life.state = :released) ORDER BY s.code",
                        DrillSheet.class)
                .setParameter("released", SheetState.RELEASED)
                .getResultList();
    }

    /** Every version of every sheet, by code, the newest first. */
    public List<DrillSheet> all() {
        return database.createQuery("SELECT s FROM DrillSheet s ORDER BY s.code, s.versionNo DESC", DrillSheet.class)
                .getResultList();
    }

    /** Every version of a sheet, the newest first. */
    public List<DrillSheet> versions(String code) {
        return database.createQuery(
                        "SELECT s FROM DrillSheet s WHERE s.code = :code ORDER BY s.versionNo DESC", DrillSheet.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** The titles of the newest versions that were released, retired since or not, by code. */
    public Map<String, Title> titles() {
        return database.createQuery(
                        "SELECT s FROM DrillSheet s WHERE s.life.releasedAt IS NOT NULL AND s.versionNo ="
                                + " (SELECT MAX(o.versionNo) FROM DrillSheet o WHERE o.code = s.code"
                                + " AND o.life.releasedAt IS NOT NULL)",
                        DrillSheet.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        DrillSheet::code,
                        it -> new Title(it.title().zh(), it.title().en())));
    }

    /**
     * A version that nobody else changes until this is done.
     *
     * @param seen as its reader saw it
     * @throws Refused {@code drills.sheet.stale} when somebody changed it since
     */
    public DrillSheet lock(long id, int seen) {
        standInLine(get(id).code());
        standInLine(id);
        DrillSheet sheet = get(id);
        sheet.refuseUnlessAt(seen);
        return sheet;
    }

    /** Signs on one sheet stand in line, so that the same sheet arriving twice at once is seen to be the same. */
    public void standInLine(long id) {
        if (database.find(DrillSheet.class, id, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Refused.absent("drills.sheet.absent");
        }
    }

    /**
     * Those who write a sheet stand in line as well, so that each sees what the one before wrote. They wait for its first version,
     * which is the same for all of them whatever the one before added.
     */
    public void standInLine(String code) {
        database.createQuery("SELECT s.id FROM DrillSheet s WHERE s.code = :code ORDER BY s.versionNo", Long.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(this::standInLine);
    }

    /** @throws Refused {@code drills.sheet.stale} when somebody has written the same version in the same moment */
    public void add(DrillSheet sheet) {
        try {
            database.persist(sheet);
            database.flush();
        } catch (PersistenceException e) {
            throw new Refused("drills.sheet.stale", sheet.code());
        }
    }
}
