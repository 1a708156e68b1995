package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;

@ApplicationScoped
public class BlueprintRepository {

    @Inject
    private EntityManager database;

    public Blueprint get(long id) {
        return Optional.ofNullable(database.find(Blueprint.class, id))
                .orElseThrow(() -> Refused.absent("exams.blueprint.absent"));
    }

    /** The versions of one, the newest first. */
    public List<Blueprint> versions(String code) {
        return database.createQuery(
                        "SELECT b FROM Blueprint b WHERE b.code = :code ORDER BY b.number DESC", Blueprint.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** All versions, by code, the older first. */
    public List<Blueprint> all() {
        return database.createQuery("SELECT b FROM Blueprint b ORDER BY b.code, b.number", Blueprint.class)
                .getResultList();
    }

    /** The newest title of each. */
    public Map<String, Title> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "SELECT b.code, b.titleZh, b.titleEn FROM Blueprint b WHERE b.code IN :codes"
                                        + " ORDER BY b.number",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> new Title((String) row[1], (String) row[2]),
                                (older, newer) -> newer));
    }

    public void add(Blueprint blueprint) {
        database.persist(blueprint);
        database.flush();
    }

    /** Writes what was changed so far, so that cells taken out leave their places free. */
    public void keep() {
        database.flush();
    }

    /** Lets its version grow also where only cells were changed, so that a second writer is told. */
    public void touch(Blueprint draft) {
        database.lock(draft, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    public void remove(Blueprint draft) {
        database.remove(draft);
    }
}
