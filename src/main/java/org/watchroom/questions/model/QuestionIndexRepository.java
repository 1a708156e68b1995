package org.watchroom.questions.model;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What versions are found by: their words, and their near twins. Kept in the transaction that writes the version. */
@ApplicationScoped
public class QuestionIndexRepository {

    private static final int AT_ONCE = 200;

    @Inject
    private EntityManager database;

    @Inject
    private NearStemRepository stems;

    /** Takes the versions down as they are now, and pairs them with those that ask nearly the same. */
    public void write(Collection<QuestionVersion> versions) {
        database.flush();
        List<QuestionVersion> all = List.copyOf(versions);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            writeWords(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        if (!all.isEmpty()) {
            pair(all);
        }
    }

    private void writeWords(List<QuestionVersion> some) {
        Query insert = database.createNativeQuery(
                "INSERT INTO question_index (question_version_id, grams, stem, words) VALUES "
                        + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)"))
                        + " ON DUPLICATE KEY UPDATE grams = VALUES(grams), stem = VALUES(stem), words = VALUES(words)");
        Map<Long, String> stories = stories(some);
        int at = 1;
        for (QuestionVersion version : some) {
            String stem = Grams.plain(version.text().stem());
            insert.setParameter(at++, version.id());
            insert.setParameter(at++, Grams.of(stem).size());
            insert.setParameter(at++, stem);
            insert.setParameter(
                    at++, words(version, stories.getOrDefault(version.text().situation(), "")));
        }
        insert.executeUpdate();
    }

    /** What the situations tell that some of the versions are asked about, by the ids of their own versions. */
    private Map<Long, String> stories(List<QuestionVersion> some) {
        List<Long> ids = some.stream()
                .map(it -> it.text().situation())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> stories = new HashMap<>();
        if (!ids.isEmpty()) {
            database.createQuery("SELECT s.id, s.story FROM SituationVersion s WHERE s.id IN :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(it -> stories.put((Long) it[0], (String) it[1]));
        }
        return stories;
    }

    private static String words(QuestionVersion version, String story) {
        QuestionText text = version.text();
        return Stream.of(
                        Stream.of(version.question().code(), text.standardKey(), text.stem(), story),
                        text.choices().stream().map(Choice::text),
                        Stream.of(text.explanation(), text.basis()))
                .flatMap(it -> it)
                .map(Grams::normal)
                .collect(joining("\n"));
    }

    private void pair(List<QuestionVersion> versions) {
        List<NearStems.Stem> fresh = versions.stream()
                .map(it -> new NearStems.Stem(
                        it.id(),
                        it.question().id(),
                        Grams.of(Grams.plain(it.text().stem()))))
                .toList();
        forgetPairs(fresh);
        stems.mark(fresh);
        NearStems near = new NearStems(fresh);
        List<Long> pairs = new ArrayList<>();
        stems.perhapsNear(fresh)
                .forEach(other -> near.nearTo(other).forEach(it -> {
                    pairs.addAll(List.of(it.versionId(), other.versionId()));
                    pairs.addAll(List.of(other.versionId(), it.versionId()));
                }));
        for (int from = 0; from < pairs.size(); from += 2 * AT_ONCE) {
            addPairs(pairs.subList(from, Math.min(pairs.size(), from + 2 * AT_ONCE)));
        }
    }

    private void forgetPairs(List<NearStems.Stem> fresh) {
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            String ids = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)).stream()
                    .map(it -> String.valueOf(it.versionId()))
                    .collect(joining(", "));
            database.createNativeQuery("DELETE FROM question_twin WHERE question_version_id IN (" + ids
                            + ") OR other_id IN (" + ids + ")")
                    .executeUpdate();
        }
    }

    private void addPairs(List<Long> pairs) {
        Query insert =
                database.createNativeQuery("INSERT IGNORE INTO question_twin (question_version_id, other_id) VALUES "
                        + String.join(", ", Collections.nCopies(pairs.size() / 2, "(?, ?)")));
        for (int i = 0; i < pairs.size(); i++) {
            insert.setParameter(i + 1, pairs.get(i));
        }
        insert.executeUpdate();
    }

    /** The codes of these questions by their ids. */
    public Map<Long, String> codes(Collection<Long> questionIds) {
        if (questionIds.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("SELECT id, code FROM question WHERE id IN ("
                        + questionIds.stream().map(String::valueOf).collect(joining(", ")) + ")")
                .getResultList();
        return rows.stream().collect(toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
    }

    /** The versions of other questions, not retired, that ask nearly the same as this one. */
    public List<Long> twinsOf(long versionId) {
        @SuppressWarnings("unchecked")
        List<Number> ids = database.createNativeQuery(
                        "SELECT t.other_id FROM question_twin t JOIN question_version o ON o.id = t.other_id"
                                + " WHERE t.question_version_id = ?1 AND o.state <> 'RETIRED' ORDER BY t.other_id")
                .setParameter(1, versionId)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Versions that were never taken down, such as those from before there was an index. */
    public List<Long> missing(int most) {
        @SuppressWarnings("unchecked")
        List<Number> ids = database.createNativeQuery("SELECT v.id FROM question_version v LEFT JOIN question_index i"
                        + " ON i.question_version_id = v.id WHERE i.question_version_id IS NULL ORDER BY v.id LIMIT "
                        + most)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }
}
