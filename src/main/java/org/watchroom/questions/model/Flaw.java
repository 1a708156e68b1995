package org.watchroom.questions.model;

import java.util.List;

/**
 * Why something that was written is no question.
 *
 * @param field code, key, kind, difficulty, stem, a letter of the options, answer, explanation or basis
 * @param key of the sentence that says so
 */
public record Flaw(String field, String key, List<Object> arguments) {

    public Flaw {
        arguments = List.copyOf(arguments);
    }
}
