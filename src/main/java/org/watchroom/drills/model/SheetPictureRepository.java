package org.watchroom.drills.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
public class SheetPictureRepository {

    @Inject
    private EntityManager database;

    public Optional<SheetPicture> find(String sha256) {
        return Optional.ofNullable(database.find(SheetPicture.class, sha256));
    }

    /** Those that were kept before then and stand at no item. */
    public void removeUnused(Instant before) {
        database.createQuery(
                        "SELECT p FROM SheetPicture p WHERE p.addedAt < :before AND p.sha256 NOT IN"
                                + " (SELECT i.picture FROM DrillItem i WHERE i.picture IS NOT NULL)",
                        SheetPicture.class)
                .setParameter("before", before)
                .getResultList()
                .forEach(database::remove);
        database.flush();
    }

    /** The same picture is kept once. */
    public void add(SheetPicture picture) {
        if (find(picture.sha256()).isEmpty()) {
            database.persist(picture);
            database.flush();
        }
    }
}
