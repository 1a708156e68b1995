package org.watchroom.questions.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds questions that ask nearly the same as some others. None is missed: two sets as near as that share one of the few
 * rarest members of each (the prefix filter of Chaudhuri, Ganti and Kaushik 2006, ICDE, as in Bayardo, Ma and Srikant 2007,
 * WWW), so only those that do are compared in full.
 */
public final class NearStems {

    /** From here on two questions are pointed out as near twins. */
    public static final double NEAR = 0.85;

    private final Map<Integer, Integer> frequency = new HashMap<>();
    private final Map<Integer, List<Stem>> byRareGram = new HashMap<>();

    /** @param fresh those that others are compared with; how rare a member is, is counted among them alone */
    public NearStems(Collection<Stem> fresh) {
        fresh.forEach(stem -> stem.grams().all().forEach(gram -> frequency.merge(gram, 1, Integer::sum)));
        fresh.forEach(stem -> rarest(stem)
                .forEach(gram -> byRareGram
                        .computeIfAbsent(gram, key -> new ArrayList<>())
                        .add(stem)));
    }

    /** Each of the fresh ones that is near to this one and belongs to another question. */
    public List<Stem> nearTo(Stem other) {
        Set<Stem> met = new HashSet<>();
        rarest(other).forEach(gram -> met.addAll(byRareGram.getOrDefault(gram, List.of())));
        return met.stream()
                .filter(it -> it.questionId() != other.questionId())
                .filter(it -> it.grams().likeness(other.grams()) >= NEAR)
                .toList();
    }

    private List<Integer> rarest(Stem stem) {
        int size = stem.grams().size();
        int enough = size == 0 ? 0 : size - (int) Math.ceil(NEAR * size) + 1;
        return stem.grams()
                .all()
                .boxed()
                .sorted(Comparator.comparingInt((Integer gram) -> frequency.getOrDefault(gram, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(enough)
                .toList();
    }

    /** The question of one version. */
    public record Stem(long versionId, long questionId, Grams grams) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Stem stem && stem.versionId == versionId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(versionId);
        }
    }
}
