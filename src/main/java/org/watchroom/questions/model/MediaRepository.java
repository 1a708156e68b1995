package org.watchroom.questions.model;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.watchroom.kernel.Refused;

@ApplicationScoped
public class MediaRepository {

    @Inject
    private EntityManager database;

    /** Keeps the file, unless it is there already. */
    public void keep(MediaFile file) {
        if (database.find(MediaFile.class, file.sha256()) == null) {
            database.persist(file);
            database.flush();
        }
    }

    /** Rows of version id, kind, SHA-256 and description, by one statement however many versions there are. */
    @SuppressWarnings("unchecked")
    public List<Object[]> ofVersions(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.createNativeQuery("SELECT question_version_id, place, sha256, description FROM question_medium"
                        + " WHERE question_version_id IN ("
                        + ids.stream().map(String::valueOf).collect(joining(", "))
                        + ") ORDER BY question_version_id, place")
                .getResultList();
    }

    /** @throws Refused {@code questions.media.absent} */
    public MediaFile get(String sha256) {
        MediaFile file = database.find(MediaFile.class, sha256);
        if (file == null) {
            throw Refused.absent("questions.media.absent");
        }
        return file;
    }
}
