package org.watchroom.questions;

import java.util.List;

/**
 * A question as somebody wrote it in a form.
 *
 * @param kind the name of a kind, or null
 * @param difficulty EASY, MEDIUM, HARD, or null
 * @param options in the order of their letters; empty where nothing was written
 * @param answer letters of options in any order, {@code T} or {@code F}, or what else the kind wants
 * @param review a remark on how far it has been reviewed elsewhere; may be empty
 * @param situation the code of a situation that it is asked about; may be empty
 */
public record Written(
        String code,
        String key,
        String kind,
        String difficulty,
        String stem,
        List<String> options,
        String answer,
        String explanation,
        String basis,
        String review,
        String situation) {

    public Written {
        options = List.copyOf(options);
    }

    /**
     * Why it cannot be taken.
     *
     * @param field code, key, kind, difficulty, stem, a letter of the options, answer, explanation, basis
     *     or situation
     * @param key of the sentence that says so
     */
    public record Fault(String field, String key, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
