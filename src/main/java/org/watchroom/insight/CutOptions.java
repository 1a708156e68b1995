package org.watchroom.insight;

import java.util.List;

/** What a cut can be made of, each by name. */
public record CutOptions(
        List<Option> programmes,
        List<Option> institutions,
        List<Option> instructors,
        List<String> districts,
        List<String> colours,
        List<String> levels,
        List<String> editions) {

    /** Something with an id. */
    public record Option(long id, String zh, String en) {}
}
