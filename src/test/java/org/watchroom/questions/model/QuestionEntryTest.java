package org.watchroom.questions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionEntryTest {

    @Test
    void aWholeEntryIsAQuestionWithItsAnswerInTheOrderOfTheLetters() {
        QuestionEntry entry = entry(Kind.MULTIPLE, "d、A", "甲", "乙", "丙", "丁");
        assertThat(flaws(entry)).isEmpty();
        assertThat(entry.text().answer()).isEqualTo("AD");
        assertThat(entry.text().choices())
                .containsExactly(
                        new Choice("A", "甲"), new Choice("B", "乙"), new Choice("C", "丙"), new Choice("D", "丁"));
    }

    @Test
    void nothingAtAllIsSaidOfEveryFieldOnce() {
        QuestionEntry nothing = new QuestionEntry(null, null, null, null, null, List.of(), null, null, null, null);
        assertThat(flaws(nothing))
                .containsExactly(
                        "code missing",
                        "key missing",
                        "kind missing",
                        "difficulty missing",
                        "stem missing",
                        "answer missing",
                        "explanation missing",
                        "basis missing");
    }

    @Test
    void optionsStandInARowEachOnceAndEnoughOfThem() {
        assertThat(flaws(entry(Kind.SINGLE, "A", "甲"))).containsExactly("B options");
        assertThat(flaws(entry(Kind.MULTIPLE, "AB", "甲", "乙"))).containsExactly("C options");
        assertThat(flaws(entry(Kind.SINGLE, "A", "甲", "", "丙"))).contains("C gap");
        assertThat(flaws(entry(Kind.SINGLE, "A", "ＡＢ", "ab"))).containsExactly("B option-twice");
        assertThat(flaws(entry(Kind.SINGLE, "A", "甲", "乙".repeat(501)))).containsExactly("B too-long");
        assertThat(flaws(entry(Kind.JUDGEMENT, "T", "对"))).containsExactly("A judgement-options");
    }

    @Test
    void anAnswerNamesOptionsThatAreThereAsManyAsTheKindWants() {
        assertThat(flaws(entry(Kind.SINGLE, "C", "甲", "乙"))).containsExactly("answer answer-letters");
        assertThat(flaws(entry(Kind.SINGLE, "AB", "甲", "乙"))).containsExactly("answer answer-single");
        assertThat(flaws(entry(Kind.MULTIPLE, "A", "甲", "乙", "丙"))).containsExactly("answer answer-multiple");
        assertThat(flaws(entry(Kind.MULTIPLE, "AA", "甲", "乙", "丙"))).containsExactly("answer answer-letters");
        assertThat(flaws(entry(Kind.JUDGEMENT, "A"))).containsExactly("answer answer-judgement");
        assertThat(flaws(entry(Kind.JUDGEMENT, "F"))).isEmpty();
    }

    @Test
    void anOrderNamesEveryStepOnceAndANumberIsOne() {
        assertThat(flaws(entry(Kind.ORDERING, "CAB", "甲", "乙", "丙"))).isEmpty();
        assertThat(entry(Kind.ORDERING, "c→a、b", "甲", "乙", "丙").text().answer()).isEqualTo("CAB");
        assertThat(flaws(entry(Kind.ORDERING, "CA", "甲", "乙", "丙"))).containsExactly("answer answer-ordering");
        assertThat(flaws(entry(Kind.ORDERING, "CAA", "甲", "乙", "丙"))).containsExactly("answer answer-ordering");
        assertThat(flaws(entry(Kind.ORDERING, "CABD", "甲", "乙", "丙"))).containsExactly("answer answer-ordering");
        assertThat(flaws(entry(Kind.ORDERING, "AB", "甲", "乙"))).containsExactly("C options");
        assertThat(flaws(entry(Kind.SINGLE, "A", "1", "2", "3", "4", "5", "6", "7")))
                .containsExactly("G most-options");
        assertThat(entry(Kind.NUMERIC, "12,50 +/- 0.5").text().answer()).isEqualTo("12.5±0.5");
        assertThat(flaws(entry(Kind.NUMERIC, "5"))).isEmpty();
        assertThat(flaws(entry(Kind.NUMERIC, "5 m"))).containsExactly("answer answer-numeric");
        assertThat(flaws(entry(Kind.NUMERIC, "5±0"))).containsExactly("answer answer-numeric");
        assertThat(flaws(entry(Kind.NUMERIC, "5", "5"))).containsExactly("A numeric-options");
    }

    private static List<String> flaws(QuestionEntry entry) {
        return entry.flaws("2026/L5/1.1.12"::equals).stream()
                .map(flaw -> flaw.field() + " " + flaw.key().replace("questions.import.", ""))
                .toList();
    }

    private static QuestionEntry entry(Kind kind, String answer, String... options) {
        return new QuestionEntry(
                "Q-1", "2026/L5/1.1.12", kind, Difficulty.EASY, "题？", List.of(options), answer, "因为", "GB", "");
    }
}
