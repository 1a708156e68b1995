package org.watchroom.exams.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keeps questions about the same situation together on a paper. */
public final class SituationBlocks {

    private SituationBlocks() {}

    /**
     * The same questions, those about one situation next to each other where the first of them stood. All else keeps its
     * order, so without situations everything stays where it is.
     *
     * @param situation of a question; null for one that stands alone
     */
    public static <T> List<T> together(List<T> questions, Function<T, Long> situation) {
        Map<Object, List<T>> blocks = new LinkedHashMap<>();
        for (T question : questions) {
            Long shared = situation.apply(question);
            blocks.computeIfAbsent(shared == null ? new Object() : shared, it -> new ArrayList<>())
                    .add(question);
        }
        return blocks.values().stream().flatMap(List::stream).toList();
    }
}
