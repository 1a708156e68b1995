package org.watchroom.questions;

/**
 * What is looked for in the bank, as an address says it; null or blank where anything will do, and so is what nobody knows.
 *
 * @param function of the standard
 * @param kind SINGLE and so on
 * @param difficulty EASY, MEDIUM or HARD
 * @param state DRAFT, REVIEWED, IN_USE or RETIRED
 * @param author a person's id; 0 for the product itself
 * @param topic what the standard key begins with
 * @param text words that all stand somewhere in code, stem, options, explanation, basis or standard key
 * @param twins whether to show only questions that have a near twin
 */
public record QuestionFilter(
        String function,
        String kind,
        String difficulty,
        String state,
        String author,
        String topic,
        String text,
        boolean twins) {

    /** Everything. */
    public static final QuestionFilter NONE = new QuestionFilter(null, null, null, null, null, null, null, false);

    public boolean isNarrow() {
        return !equals(NONE);
    }

    public QuestionFilter {
        function = given(function);
        kind = given(kind);
        difficulty = given(difficulty);
        state = given(state);
        author = given(author);
        topic = given(topic);
        text = given(text);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
