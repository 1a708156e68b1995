package org.watchroom.questions.model;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    public Optional<MediaFile> find(String sha256) {
        return Optional.ofNullable(database.find(MediaFile.class, sha256));
    }

    /** Rows of SHA-256, media type and size in bytes. */
    @SuppressWarnings("unchecked")
    public List<Object[]> sizes(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Query query = database.createNativeQuery(
                "SELECT sha256, media_type, LENGTH(content) FROM media_file WHERE sha256 IN ("
                        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")");
        int at = 1;
        for (String name : names) {
            query.setParameter(at++, name);
        }
        return query.getResultList();
    }

    /** @throws Refused {@code questions.media.absent} */
    public MediaFile get(String sha256) {
        return find(sha256).orElseThrow(() -> Refused.absent("questions.media.absent"));
    }
}
