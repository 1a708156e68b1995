package org.watchroom.architecture;

import java.util.List;
import java.util.Map;

/** The map of design: which feature may use the roots of which others. */
final class Features {

    static final Map<String, List<String>> MAP = Map.of(
            "people", List.of(),
            "programmes", List.of("people"),
            "courses", List.of("people", "programmes"),
            "questions", List.of("people", "programmes"),
            "exams", List.of("people", "programmes", "questions"),
            "practice", List.of("people", "programmes", "questions", "exams"),
            "drills", List.of("people", "programmes"),
            "certificates", List.of("people", "programmes", "courses", "exams", "drills"),
            "insight", List.of("people", "programmes"));

    /** The outer ring of a feature. */
    static final List<String> EDGES = List.of("web", "rest", "pdf");

    private Features() {}

    static String[] roots() {
        return MAP.keySet().stream().map(feature -> "org.watchroom." + feature).toArray(String[]::new);
    }

    static String[] edges() {
        return MAP.keySet().stream()
                .flatMap(feature -> EDGES.stream().map(edge -> "org.watchroom." + feature + "." + edge + ".."))
                .toArray(String[]::new);
    }
}
