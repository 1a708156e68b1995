package org.watchroom.questions;

import java.util.Arrays;
import java.util.Map;
import org.watchroom.questions.model.Difficulty;
import org.watchroom.questions.model.Kind;
import org.watchroom.questions.model.SearchTerms;
import org.watchroom.questions.model.State;

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

    private static final int LONGEST_SEARCH = 100;

    /** @param parameters of an address, by the names of the components; {@code twins} is {@code 1} or is not there */
    public static QuestionFilter of(Map<String, String> parameters) {
        return new QuestionFilter(
                parameters.get("function"),
                parameters.get("kind"),
                parameters.get("difficulty"),
                parameters.get("state"),
                parameters.get("author"),
                parameters.get("topic"),
                parameters.get("text"),
                "1".equals(parameters.get("twins")));
    }

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

    SearchTerms terms() {
        return new SearchTerms(
                function,
                named(Kind.values(), kind),
                named(Difficulty.values(), difficulty),
                named(State.values(), state),
                author != null && author.matches("\\d{1,18}") ? Long.valueOf(author) : null,
                cut(topic),
                cut(text),
                twins);
    }

    private static <T extends Enum<T>> T named(T[] all, String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
