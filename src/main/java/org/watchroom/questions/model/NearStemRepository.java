package org.watchroom.questions.model;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;

/** The stems of the bank, and the few marks of each by which those that may be near to it are found. */
@ApplicationScoped
public class NearStemRepository {

    /** For more stems than these at once, reading all of their lengths is quicker than asking for marks. */
    private static final int FEW = 40;

    private static final int AT_ONCE = 200;

    private static final String STEMS = "SELECT i.question_version_id, v.question_id, i.stem FROM question_index i"
            + " JOIN question_version v ON v.id = i.question_version_id WHERE ";

    @Inject
    private EntityManager database;

    /** Keeps the marks of these in place of those that they had. */
    void mark(Collection<NearStems.Stem> stems) {
        List<NearStems.Stem> all = List.copyOf(stems);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<NearStems.Stem> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            run("DELETE FROM question_mark WHERE question_version_id IN ("
                    + some.stream().map(it -> String.valueOf(it.versionId())).collect(joining(", "))
                    + ")");
            String rows = some.stream()
                    .flatMap(it -> NearStems.marks(it.grams())
                            .mapToObj(mark -> "(" + mark + ", " + it.grams().size() + ", " + it.versionId() + ")"))
                    .collect(joining(", "));
            if (!rows.isEmpty()) {
                run("INSERT INTO question_mark (mark, grams, question_version_id) VALUES " + rows);
            }
        }
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    /**
     * Marks stems that were taken down before there were marks.
     *
     * @return whether there were any
     */
    public boolean markSome(int most) {
        List<NearStems.Stem> some = read(database.createNativeQuery(STEMS
                + "i.grams > 0 AND NOT EXISTS (SELECT 1 FROM question_mark m"
                + " WHERE m.question_version_id = i.question_version_id) ORDER BY i.question_version_id LIMIT "
                + most));
        mark(some);
        return !some.isEmpty();
    }

    /** Versions not retired; every one that is near to one of these is among them, beside others that are not. */
    public List<NearStems.Stem> perhapsNear(Collection<NearStems.Stem> fresh) {
        int fewest = fresh.stream().mapToInt(it -> it.grams().size()).min().orElse(0);
        int most = fresh.stream().mapToInt(it -> it.grams().size()).max().orElse(0);
        if (most == 0) {
            return List.of();
        }
        return read(
                database.createNativeQuery(STEMS + (fresh.size() > FEW ? "i.grams BETWEEN ?1 AND ?2" : marked(fresh))
                                + " AND v.state <> 'RETIRED'")
                        .setParameter(1, (int) Math.floor(fewest * NearStems.NEAR))
                        .setParameter(2, (int) Math.ceil(most / NearStems.NEAR)));
    }

    private static String marked(Collection<NearStems.Stem> fresh) {
        return "i.question_version_id IN (SELECT m.question_version_id FROM question_mark m WHERE m.mark IN ("
                + fresh.stream()
                        .flatMapToInt(it -> NearStems.marks(it.grams()))
                        .distinct()
                        .mapToObj(String::valueOf)
                        .collect(joining(", "))
                + ") AND m.grams BETWEEN ?1 AND ?2)";
    }

    private static List<NearStems.Stem> read(Query query) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new NearStems.Stem(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), Grams.of((String) row[2])))
                .toList();
    }
}
