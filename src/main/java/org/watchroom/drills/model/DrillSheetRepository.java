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

    /** The newest version of a sheet. */
    public Optional<DrillSheet> findNewest(String code) {
        return database.createQuery(
                        "SELECT s FROM DrillSheet s WHERE s.code = :code ORDER BY s.versionNo DESC", DrillSheet.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public DrillSheet getNewest(String code) {
        return findNewest(code).orElseThrow(() -> Refused.absent("drills.sheet.absent"));
    }

    /** The newest version of every sheet, by code. */
    public List<DrillSheet> newest() {
        return database.createQuery(
                        "SELECT s FROM DrillSheet s WHERE s.versionNo ="
                                + " (SELECT MAX(o.versionNo) FROM DrillSheet o WHERE o.code = s.code) ORDER BY s.code",
                        DrillSheet.class)
                .getResultList();
    }

    /** The titles of the newest versions, by code. */
    public Map<String, Title> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "SELECT s FROM DrillSheet s WHERE s.code IN :codes AND s.versionNo ="
                                        + " (SELECT MAX(o.versionNo) FROM DrillSheet o WHERE o.code = s.code)",
                                DrillSheet.class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                DrillSheet::code,
                                it -> new Title(it.title().zh(), it.title().en())));
    }

    /** Signs on one sheet stand in line, so that the same sheet arriving twice at once is seen to be the same. */
    public void standInLine(long id) {
        if (database.find(DrillSheet.class, id, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Refused.absent("drills.sheet.absent");
        }
    }

    public void add(DrillSheet sheet) {
        database.persist(sheet);
        database.flush();
    }
}
