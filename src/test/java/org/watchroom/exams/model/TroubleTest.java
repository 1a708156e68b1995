package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.watchroom.exams.model.Trouble.DEAD_DISTRACTOR;
import static org.watchroom.exams.model.Trouble.NO_DISCRIMINATION;
import static org.watchroom.exams.model.Trouble.TOO_EASY;
import static org.watchroom.exams.model.Trouble.TOO_FEW;
import static org.watchroom.exams.model.Trouble.TOO_HARD;
import static org.watchroom.exams.model.Trouble.WRONG_KEY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are given from the strongest to the weakest; the key is A, or A and B, or T. */
class TroubleTest {

    @Test
    void aQuestionThatDoesItsWorkHasNothing() {
        assertThat(found(Kind.SINGLE, "A".repeat(20) + "BCDABCDABCDABCDABCDA")).isEmpty();
    }

    @Test
    void belowTheFewestAnswersNothingIsJudged() {
        assertThat(found(Kind.SINGLE, "B".repeat(29))).containsExactly(new Trouble.Finding(TOO_FEW, ""));
        assertThat(found(Kind.SINGLE, "")).containsExactly(new Trouble.Finding(TOO_FEW, ""));
        assertThat(found(Kind.SINGLE, "B".repeat(30))).doesNotContain(new Trouble.Finding(TOO_FEW, ""));
    }

    @Test
    void whatTheStrongPreferToTheKeyMayBeTheKey() {
        assertThat(found(Kind.SINGLE, "C".repeat(14) + "ABDABDABDABDABDAAAAAAAAAA"))
                .first()
                .isEqualTo(new Trouble.Finding(WRONG_KEY, "C"));
        assertThat(found(Kind.JUDGEMENT, "F".repeat(15) + "T".repeat(15)))
                .first()
                .isEqualTo(new Trouble.Finding(WRONG_KEY, "F"));
    }

    @Test
    void aMultipleChoiceIsComparedByItsWholeAnswer() {
        List<ItemAnalysis.Response> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(response(i < 15 ? "ABC" : "AB", i >= 15, i));
        }
        assertThat(Trouble.of(new ItemAnalysis(Kind.MULTIPLE, "ABCD", "AB", people)))
                .first()
                .isEqualTo(new Trouble.Finding(WRONG_KEY, "ABC"));
    }

    @Test
    void aHardQuestionThatOnlyTheStrongKnowHasNoWrongKey() {
        String strong = "AAAABBBBBBB";
        assertThat(found(Kind.SINGLE, strong + "BCD".repeat(10)))
                .extracting(Trouble.Finding::trouble)
                .doesNotContain(WRONG_KEY)
                .contains(TOO_HARD);
    }

    @Test
    void easyAndHardAreJudgedAtTheirMarks() {
        assertThat(troubles("A".repeat(38) + "BC")).doesNotContain(TOO_EASY);
        assertThat(troubles("A".repeat(39) + "B")).containsExactly(TOO_EASY);
        assertThat(troubles("A".repeat(10) + "BCD".repeat(10))).doesNotContain(TOO_HARD);
        assertThat(troubles("A".repeat(9) + "BCD".repeat(10))).contains(TOO_HARD);
    }

    @Test
    void aQuestionThatWeakAndStrongKnowAlikeDoesNotDiscriminate() {
        assertThat(troubles("ABACADAA".repeat(5))).containsExactly(NO_DISCRIMINATION);
    }

    @Test
    void aWrongOptionThatFewChooseIsDead() {
        assertThat(found(Kind.SINGLE, "A".repeat(22) + "BCBCBCABABABABABCB"))
                .containsExactly(new Trouble.Finding(DEAD_DISTRACTOR, "D"));
        assertThat(found(Kind.JUDGEMENT, "T".repeat(28) + "FFFFTTFF")).isEmpty();
    }

    @Test
    void anEasyQuestionIsNotBlamedForItsDistractors() {
        assertThat(troubles("A".repeat(36) + "BBBB")).doesNotContain(DEAD_DISTRACTOR);
    }

    /** Forty people: 27 % are 10.8, so 11 in each group (Kelley 1939). Upper 11 right, lower 3 right: D = 8/11. */
    @Test
    void theGroupsAreTwentySevenPercent() {
        ItemAnalysis item = single("A".repeat(20) + "B".repeat(12) + "AABBBAB" + "B");
        assertThat(item.groupSize()).isEqualTo(11);
        assertThat(item.upperLessLower()).hasValueCloseTo(8 / 11.0, within(1e-12));
        assertThat(item.lines())
                .containsExactly(
                        new ItemAnalysis.Line("A", true, 23, 11, 3),
                        new ItemAnalysis.Line("B", false, 17, 0, 8),
                        new ItemAnalysis.Line("C", false, 0, 0, 0),
                        new ItemAnalysis.Line("D", false, 0, 0, 0));
    }

    @Test
    void ofNobodyAndOfOneThereAreNoGroups() {
        assertThat(single("").groupSize()).isZero();
        assertThat(single("").difficulty()).isEmpty();
        assertThat(single("A").groupSize()).isZero();
        assertThat(single("A").upperLessLower()).isEmpty();
        assertThat(single("AB").groupSize()).isEqualTo(1);
    }

    @Test
    void whoAnsweredNothingWasNotRight() {
        ItemAnalysis item = single("AB__");
        assertThat(item.unanswered()).isEqualTo(2);
        assertThat(item.difficulty()).hasValue(0.25);
    }

    private static List<Trouble> troubles(String choices) {
        return found(Kind.SINGLE, choices).stream()
                .map(Trouble.Finding::trouble)
                .toList();
    }

    private static List<Trouble.Finding> found(Kind kind, String choices) {
        return Trouble.of(
                kind == Kind.JUDGEMENT ? new ItemAnalysis(kind, "TF", "T", people(choices, "T")) : single(choices));
    }

    private static ItemAnalysis single(String choices) {
        return new ItemAnalysis(Kind.SINGLE, "ABCD", "A", people(choices, "A"));
    }

    private static List<ItemAnalysis.Response> people(String choices, String key) {
        List<ItemAnalysis.Response> people = new ArrayList<>();
        for (int i = 0; i < choices.length(); i++) {
            String choice = choices.substring(i, i + 1).replace("_", "");
            people.add(response(choice, choice.equals(key), i));
        }
        return people;
    }

    private static ItemAnalysis.Response response(String choice, boolean right, int place) {
        return new ItemAnalysis.Response(choice, right, right ? 1 : 0, 90 - place, place);
    }
}
