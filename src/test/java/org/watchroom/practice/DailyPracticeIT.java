package org.watchroom.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.ExamHall;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.PersonMerge;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

/** A bank of 22 questions of all kinds, a mock, and a cohort that ends in a hundred days. */
@UseCases
class DailyPracticeIT {

    private final DailyPractice practice = House.bean(DailyPractice.class);
    private final PracticeToday today = House.bean(PracticeToday.class);

    private ExamHall hall;
    private long lin;

    @BeforeEach
    void aBankOfAllKinds() {
        hall = new ExamHall();
        hall.cell(4, "基础知识", "ORDERING", 1, 10);
        hall.cell(5, "基础知识", "NUMERIC", 1, 10);
        Sql.run(
                "INSERT INTO programme_mock (programme_id, version_no, place, blueprint, pass_mark, passes)"
                        + " SELECT programme_id, 1, 0, ?, 60, 1 FROM cohort WHERE id = ?",
                hall.code,
                hall.cohort);
        ends(100);
        lin = hall.trainee;
    }

    private void ends(int days) {
        Sql.run("UPDATE cohort SET ends_on = CURRENT_DATE + INTERVAL " + days + " DAY WHERE id = ?", hall.cohort);
    }

    @Test
    void aDayHasTwentyQuestionsOfAllKindsAndEveryAnswerIsKept() {
        long round = begin("DAILY", "");
        assertThat(count("practice_question")).isEqualTo(20);
        Set<String> kinds = new HashSet<>();
        for (PracticeTurn turn = turn(round); turn.question() != null; turn = turn(round)) {
            PracticeTurn.Question question = turn.question();
            kinds.add(question.kind());
            PracticeFeedback told = answer(lin, round, question, right(round, question));
            assertThat(told.right()).as(question.kind()).isTrue();
            assertThat(told.explanation()).isEqualTo("因为");
            assertThat(told.basis()).isEqualTo("GB");
            assertThat(told.backOn()).isAfter(told.backOn().minusDays(1));
        }
        assertThat(kinds).containsExactlyInAnyOrder("SINGLE", "MULTIPLE", "JUDGEMENT", "ORDERING", "NUMERIC");
        assertThat(count("practice_answer")).isEqualTo(20);
        assertThat(count("practice_card")).isEqualTo(20);
        PracticeState state = Somebody.as(lin, today::state);
        assertThat(state.today()).isZero();
        assertThat(state.doneToday()).isEqualTo(20);
        assertThat(state.unseen()).isEqualTo(2);
        assertThat(state.daysInARow()).isOne();
        refused("practice.done-today", lin, () -> practice.begin("DAILY", ""));
        assertThat(begin("TEN", "")).as("whoever wants to may go on").isPositive();
    }

    @Test
    void theSameAnswerSentTwiceCountsOnceAndAnotherOneChangesNothing() {
        long round = begin("DAILY", "");
        PracticeTurn.Question question = turn(round).question();
        List<String> right = right(round, question);
        PracticeFeedback first = answer(lin, round, question, right);
        assertThat(answer(lin, round, question, right)).isEqualTo(first);
        assertThat(answer(lin, round, question, wrong(round, question))).isEqualTo(first);
        assertThat(count("practice_answer")).isOne();
        assertThat(Sql.text("SELECT reviews FROM practice_card")).isEqualTo("1");
    }

    @Test
    void manyPressesAtOnceCountOnce() throws Exception {
        long round = begin("DAILY", "");
        PracticeTurn.Question question = turn(round).question();
        List<String> wrong = wrong(round, question);
        List<Thread> presses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            presses.add(new Thread(() -> answer(lin, round, question, wrong)));
        }
        presses.forEach(Thread::start);
        for (Thread press : presses) {
            press.join();
        }
        assertThat(count("practice_answer")).isOne();
        assertThat(count("practice_question")).as("it comes back once").isEqualTo(21);
    }

    @Test
    void aReloadGoesOnWhereOneWas() {
        long round = begin("DAILY", "");
        answer(lin, round, turn(round).question(), right(round, turn(round).question()));
        assertThat(begin("DAILY", "")).isEqualTo(round);
        assertThat(turn(round).question().no()).isEqualTo(2);
        assertThat(turn(round).done()).isOne();
    }

    @Test
    void aMistakeComesOnceMoreInTheRoundAndStaysOnTheListForTwoRightDays() {
        long round = begin("DAILY", "");
        PracticeTurn.Question question = turn(round).question();
        PracticeFeedback told = answer(lin, round, question, wrong(round, question));
        assertThat(told.right()).isFalse();
        assertThat(told.again()).isTrue();
        assertThat(told.daysToGo()).isEqualTo(2);
        assertThat(told.size()).isEqualTo(21);
        finish(round);
        assertThat(Somebody.as(lin, today::state).mistakes()).isOne();
        yesterday();
        long mistakes = begin("MISTAKES", "");
        PracticeTurn.Question back = turn(mistakes).question();
        assertThat(answer(lin, mistakes, back, right(mistakes, back)).daysToGo())
                .isZero();
        refused("practice.no-mistakes", lin, () -> practice.begin("MISTAKES", ""));
    }

    @Test
    void whatWasShownYesterdayIsDueAndTheSlowOnesAreHard() {
        long round = begin("DAILY", "");
        PracticeTurn.Question question = turn(round).question();
        Sql.run("UPDATE practice_question SET shown_at = shown_at - INTERVAL 500 SECOND WHERE no = 1");
        PracticeFeedback told = answer(lin, round, question, right(round, question));
        assertThat(told.seconds()).isBetween(500, 510);
        assertThat(told.paceSeconds()).isEqualTo(60 * 60 / 10);
        assertThat(Sql.text("SELECT rating FROM practice_answer")).isEqualTo("HARD");
        Sql.run("UPDATE practice_card SET last_on = last_on - INTERVAL 9 DAY");
        assertThat(Somebody.as(lin, today::state).due()).isOne();
    }

    @Test
    void asTheExaminationNearsADayHasMore() {
        assertThat(Somebody.as(lin, today::state).today()).isEqualTo(20);
        ends(6);
        PracticeState near = Somebody.as(lin, today::state);
        assertThat(near.today()).as("all there are").isEqualTo(22);
        assertThat(near.daysLeft()).isBetween(5, 7);
    }

    @Test
    void nobodyReachesThePracticeOfOthersOrAQuestionBeforeItsTurn() {
        long round = begin("DAILY", "");
        PracticeTurn.Question question = turn(round).question();
        long wu = hall.traineeNamed("wu");
        refused("practice.round-absent", wu, () -> practice.turn(round));
        refused("practice.round-absent", wu, () -> practice.answer(round, 1, List.of("A")));
        refused(
                "practice.round-absent",
                wu,
                () -> House.bean(PracticeMedia.class).file(round, "x"));
        refused("practice.not-shown", lin, () -> practice.answer(round, 2, right(round, 2)));
        refused("practice.question-absent", lin, () -> practice.answer(round, 99, List.of("A")));
        refused("exams.answer.not-on-paper", lin, () -> practice.answer(round, question.no(), List.of()));
        refused("practice.mode", lin, () -> practice.begin("ALL", ""));
        refused("practice.nothing", lin, () -> practice.begin("TOPIC", "no such"));
        long chen = Somebody.with("chen", Role.INSTRUCTOR);
        refused("platform.forbidden", chen, () -> practice.begin("DAILY", ""));
        long stranger = Somebody.with("gast", Role.TRAINEE);
        refused("practice.no-cohort", stranger, () -> practice.begin("DAILY", ""));
        assertThat(count("practice_answer")).isZero();
    }

    @Test
    void aTopicAndASmallMockHaveRoundsOfTheirOwn() {
        long topic = begin("TOPIC", "1.1");
        assertThat(turn(topic).size()).isEqualTo(DailyPractice.ROUND);
        long mock = begin("MOCK", "");
        PracticeTurn.Question question = turn(mock).question();
        assertThat(answer(lin, mock, question, wrong(mock, question)).again())
                .as("as in a mock")
                .isFalse();
    }

    @Test
    void aTurnAndAnAnswerAskTheDatabaseEquallyOftenHoweverMuchIsKnown() {
        long round = begin("DAILY", "");
        turn(round);
        long turns = Statements.during(() -> turn(round));
        long answers = Statements.during(() -> answer(lin, round, turn(round).question(), right(round, 1)));
        finish(round);
        long further = begin("TEN", "");
        turn(further);
        assertThat(Statements.during(() -> turn(further))).isLessThanOrEqualTo(turns);
        assertThat(Statements.during(() -> answer(lin, further, turn(further).question(), right(further, 1))))
                .isLessThanOrEqualTo(answers);
    }

    @Test
    void twoRecordsOfOnePersonBecomeOneWithAllAnswers() {
        long old = hall.traineeNamed("lín");
        long first = begin("DAILY", "");
        answer(lin, first, turn(first).question(), right(first, 1));
        long second = Somebody.as(old, () -> practice.begin("DAILY", "")).id();
        for (int i = 0; i < 20; i++) {
            PracticeTurn.Question question =
                    Somebody.as(old, () -> practice.turn(second)).question();
            answer(old, second, question, right(second, question));
        }
        long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        Sql.run("DELETE FROM enrolment WHERE person_id = ?", old);
        Somebody.as(administrator, () -> {
            House.bean(PersonMerge.class).merge(lin, old, new Reason("registered twice"));
            return null;
        });
        assertThat(Sql.count("SELECT COUNT(*) FROM practice_answer WHERE person_id = ?", lin))
                .isEqualTo(21);
        assertThat(Sql.count("SELECT COUNT(*) FROM practice_card WHERE person_id = ?", lin))
                .isEqualTo(Sql.count("SELECT COUNT(DISTINCT question_id) FROM practice_answer"));
    }

    // ---- arranging
    // ----------------------------------------------------------------------------------------------------

    private void finish(long round) {
        for (PracticeTurn turn = turn(round); turn.question() != null; turn = turn(round)) {
            answer(lin, round, turn.question(), right(round, turn.question()));
        }
    }

    /** Lets all that was answered so far have been answered a day earlier. */
    private static void yesterday() {
        Sql.run("UPDATE practice_round SET practised_on = practised_on - INTERVAL 1 DAY");
        Sql.run("UPDATE practice_answer SET answered_on = answered_on - INTERVAL 1 DAY,"
                + " answered_at = answered_at - INTERVAL 1 DAY");
        Sql.run("UPDATE practice_card SET last_on = last_on - INTERVAL 1 DAY, last_at = last_at - INTERVAL 1 DAY,"
                + " last_right_on = last_right_on - INTERVAL 1 DAY");
    }

    private long begin(String mode, String topic) {
        return Somebody.as(lin, () -> practice.begin(mode, topic)).id();
    }

    private PracticeTurn turn(long round) {
        return Somebody.as(lin, () -> practice.turn(round));
    }

    private PracticeFeedback answer(long person, long round, PracticeTurn.Question question, List<String> choice) {
        return Somebody.as(person, () -> practice.answer(round, question.no(), choice));
    }

    private static List<String> right(long round, PracticeTurn.Question question) {
        return right(round, question.no());
    }

    private static List<String> right(long round, int no) {
        String kind = Sql.text(
                "SELECT v.kind FROM practice_question q JOIN question_version v ON v.id = q.version_id"
                        + " WHERE q.round_id = ? AND q.no = ?",
                round,
                no);
        return ExamHall.keys(ExamHall.right(
                kind, Sql.text("SELECT shown_order FROM practice_question WHERE round_id = ? AND no = ?", round, no)));
    }

    private static List<String> wrong(long round, PracticeTurn.Question question) {
        String right = String.join("", right(round, question));
        return switch (question.kind()) {
            case "JUDGEMENT" -> List.of("F");
            case "NUMERIC" -> List.of("99");
            case "ORDERING" -> ExamHall.keys(new StringBuilder(right).reverse().toString());
            default -> List.of(right.contains("A") ? "B" : "A");
        };
    }

    private static long count(String table) {
        return Sql.count("SELECT COUNT(*) FROM " + table);
    }

    private static void refused(String key, long person, Runnable work) {
        assertThatThrownBy(() -> Somebody.as(person, () -> {
                    work.run();
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
