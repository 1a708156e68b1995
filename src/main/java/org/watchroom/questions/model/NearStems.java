package org.watchroom.questions.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds questions that ask nearly the same as some others. None is missed: two sets as near as that share one of the few
 * rarest members of each (the prefix filter of Chaudhuri, Ganti and Kaushik 2006, ICDE, as in Bayardo, Ma and Srikant 2007,
 * WWW), so only those that do are compared in full.
 */
public final class NearStems {

    /** From here on two questions are pointed out as near twins. */
    public static final double NEAR = 0.85;

    /** A member beside how often it occurs, in one number that sorts by both. */
    private static final long LOW = 0xFFFF_FFFFL;

    /** Odd, so that no two members become the same; the nearest to 2^32 by the golden ratio, so that they scatter. */
    private static final int SCATTER = 0x9E3779B1;

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
        return nearTo(other, it -> true);
    }

    /** As {@link #nearTo(Stem)}, among those of the fresh ones that are wanted; what is not wanted once never is again. */
    public List<Stem> nearTo(Stem other, Predicate<Stem> wanted) {
        Set<Stem> met = new HashSet<>();
        rarest(other).mapToObj(byRareGram::get).filter(Objects::nonNull).forEach(some -> {
            some.removeIf(wanted.negate());
            met.addAll(some);
        });
        return met.stream()
                .filter(it -> it.questionId() != other.questionId())
                .filter(it -> it.grams().likeness(other.grams()) >= NEAR)
                .toList();
    }

    /**
     * The few members of which two that are near always share one, each scrambled: the first in an order that is the same
     * for all stems and that no stem added later changes, so they can be kept. None for an empty stem.
     */
    public static IntStream marks(Grams grams) {
        return grams.all().map(it -> it * SCATTER).sorted().limit(enough(grams.size()));
    }

    /** How many of a stem's members, the first in any order common to all, meet one of those of each that is near. */
    private static int enough(int size) {
        return size == 0 ? 0 : size - (int) Math.ceil(NEAR * size) + 1;
    }

    private IntStream rarest(Stem stem) {
        return stem.grams()
                .all()
                .mapToLong(gram -> (long) frequency.getOrDefault(gram, 0) << Integer.SIZE | gram & LOW)
                .sorted()
                .limit(enough(stem.grams().size()))
                .mapToInt(it -> (int) it);
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
