package org.watchroom.exams.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    public Optional<Blueprint> findByCode(String code) {
        return database.createQuery("SELECT b FROM Blueprint b WHERE b.code = :code", Blueprint.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<Blueprint> all() {
        return database.createQuery("SELECT b FROM Blueprint b ORDER BY b.code", Blueprint.class)
                .getResultList();
    }

    public Map<String, Title> titles(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "SELECT b.code, b.titleZh, b.titleEn FROM Blueprint b WHERE b.code IN :codes",
                                Object[].class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0], row -> new Title((String) row[1], (String) row[2])));
    }

    public void add(Blueprint blueprint) {
        database.persist(blueprint);
        database.flush();
    }
}
