package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.exams.ExamHall.together;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class SittingDeskIT {

    private final SittingDesk desk = House.bean(SittingDesk.class);
    private final Presence presence = House.bean(Presence.class);
    private final RoomRules rules = House.bean(RoomRules.class);
    private ExamHall hall;
    private long instructor;
    private long lin;

    @BeforeEach
    void anOpenSitting() {
        hall = new ExamHall();
        instructor = Somebody.with("高鸿远", Role.INSTRUCTOR);
        lin = hall.trainee;
    }

    @Test
    void eachCandidateIsWhereTheirPaperAndTheirPageSay() {
        long waits = hall.traineeNamed("a-waits");
        long left = hall.traineeNamed("b-left");
        long wrote = hall.traineeNamed("c-wrote");
        signal(waits, 0, 0);
        signal(left, 0, 0);
        Sql.run("UPDATE candidate_signal SET heard_at = heard_at - INTERVAL 5 MINUTE WHERE person_id = ?", left);
        AttemptPaper done = hall.start(wrote);
        Somebody.as(wrote, () -> hall.exam.submit(done.id()));
        AttemptPaper paper = hall.start(lin);
        hall.start(lin);
        AttemptPaper newest = hall.start(lin);
        hall.save(lin, newest, 1, 1, "A");
        hall.save(lin, newest, 2, 2, "A");
        hall.save(lin, newest, 2, 10, "");
        signal(lin, 3, 1);
        signal(lin, 2, 1);
        DeskView view = view();
        assertThat(view.questions()).isEqualTo(8);
        assertThat(view.candidates())
                .extracting(DeskView.Candidate::name, DeskView.Candidate::state)
                .containsExactly(
                        Tuple.tuple("a-waits", "WAITING"),
                        Tuple.tuple("b-left", "ABSENT"),
                        Tuple.tuple("c-wrote", "SEALED"),
                        Tuple.tuple("lin", "WRITING"));
        DeskView.Candidate writing = view.candidates().get(3);
        assertThat(writing.attempt()).isEqualTo(paper.id());
        assertThat(writing.answered()).isEqualTo(1);
        assertThat(writing.devices()).isEqualTo(3);
        assertThat(writing.unsaved()).isEqualTo(2);
        assertThat(writing.screenLeft()).isEqualTo(2);
        assertThat(writing.lastContact()).isNotNull();
    }

    @Test
    void theListTakesThreeStatementsForAnyNumberOfCandidates() {
        for (int i = 0; i < 12; i++) {
            long person = hall.traineeNamed("t" + i);
            AttemptPaper paper = hall.start(person);
            hall.save(person, paper, 1, 1, "A");
        }
        assertThat(LongStream.generate(() -> Statements.during(this::view))
                        .limit(3)
                        .min()
                        .orElseThrow())
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aSignalTakesTwoStatementsWhileAPaperIsWritten() {
        hall.start(lin);
        assertThat(LongStream.generate(() -> Statements.during(() -> signal(lin, 0, 0)))
                        .limit(3)
                        .min()
                        .orElseThrow())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aSignalTellsHowThePaperStandsAndStrangersHaveNone() {
        assertThat(signal(lin, 0, 0).attemptId()).isNull();
        AttemptPaper paper = hall.start(lin);
        CandidateSignal told = signal(lin, 0, 0);
        assertThat(told.attemptId()).isEqualTo(paper.id());
        assertThat(told.state()).isEqualTo("OPEN");
        assertThat(told.deadline()).isEqualTo(paper.deadline());
        long stranger = Somebody.with("wang", Role.TRAINEE);
        assertRefused(() -> signal(stranger, 0, 0), "exams.sitting.absent");
    }

    @Test
    void ofTwoWhoWantTheLastSeatOneGetsIt() {
        Somebody.as(instructor, () -> {
            rules.rule(hall.sitting, 2, true);
            return null;
        });
        AttemptPaper first = hall.start(lin);
        List<Callable<AttemptPaper>> starts = List.of(
                starting(hall.traineeNamed("a")), starting(hall.traineeNamed("b")), starting(hall.traineeNamed("c")));
        assertThat(together(starts)).filteredOn(Objects::nonNull).hasSize(1);
        assertRefused(() -> hall.start(hall.traineeNamed("d")), "exams.sitting.full");
        assertThat(hall.start(lin).id()).isEqualTo(first.id());
        Somebody.as(lin, () -> hall.exam.submit(first.id()));
        assertThat(hall.start(hall.traineeNamed("e"))).isNotNull();
        assertThat(signal(lin, 0, 0).fullScreen()).isTrue();
    }

    @Test
    void withoutTheAccessCodeNobodyBeginsAndGuessingIsSlow() {
        String code = Somebody.as(instructor, () -> rules.renewCode(hall.sitting));
        assertThat(Sql.text("SELECT code_hash FROM sitting WHERE id = ?", hall.sitting))
                .doesNotContain(code);
        assertRefused(() -> hall.start(lin), "exams.sitting.code-asked");
        assertThat(signal(lin, 0, 0).admitted()).isFalse();
        assertRefused(() -> admit(lin, "WRONG"), "exams.code.wrong");
        admit(lin, code.substring(0, 4).toLowerCase() + " " + code.substring(4));
        assertThat(signal(lin, 0, 0).admitted()).isTrue();
        hall.start(lin);
        long wang = hall.traineeNamed("wang");
        for (int i = 0; i < CodeGuesses.MOST; i++) {
            assertRefused(() -> admit(wang, ""), "exams.code.wrong");
        }
        assertRefused(() -> admit(wang, code), "exams.code.too-often");
        Somebody.as(instructor, () -> {
            rules.dropCode(hall.sitting);
            return null;
        });
        hall.start(wang);
    }

    @Test
    void rulesThatCannotBeAreRefused() {
        assertRefused(() -> rule(0), "exams.rules.seats");
        assertRefused(() -> rule(5_001), "exams.rules.seats");
        assertRefused(() -> Somebody.as(instructor, () -> desk.candidates(-1)), "exams.sitting.absent");
        assertRefused(() -> Somebody.as(lin, () -> desk.candidates(hall.sitting)), "platform.forbidden");
    }

    private void rule(int seats) {
        Somebody.as(instructor, () -> {
            rules.rule(hall.sitting, seats, false);
            return null;
        });
    }

    private Callable<AttemptPaper> starting(long person) {
        return () -> hall.start(person);
    }

    private void admit(long person, String code) {
        Somebody.as(person, () -> {
            presence.admit(hall.sitting, code);
            return null;
        });
    }

    private CandidateSignal signal(long person, int unsaved, int screenLeft) {
        return Somebody.as(person, () -> presence.signal(hall.sitting, unsaved, screenLeft));
    }

    private DeskView view() {
        return Somebody.as(instructor, () -> desk.candidates(hall.sitting));
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
