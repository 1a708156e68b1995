package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class ExtraTimeIT {

    private final ExtraTime extra = House.bean(ExtraTime.class);
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
    void aPaperThatIsOpenedLaterHasTheExtraTimeAndTheLogHasTheReason() {
        grant(lin, 30);
        AttemptPaper paper = hall.start(lin);
        assertThat(Duration.between(paper.serverTime(), paper.deadline())).isEqualTo(Duration.ofMinutes(90));
        assertThat(Somebody.as(instructor, () -> extra.of(hall.sitting)).granted())
                .containsExactly(new ExtraTimes.Person(lin, "lin", 30));
        assertThat(Sql.text(
                        "SELECT CONCAT(deed, ' ', subject, ' ', outcome, ' ', reason, ' ', person_id) FROM action_log"))
                .isEqualTo("ExtraTime.grant " + hall.sitting + " " + lin + " 30 DONE 手部受伤 " + instructor);
    }

    @Test
    void whoIsWritingGetsTheNewDeadlineAtOnceAndNeverAnEarlierOne() {
        AttemptPaper paper = hall.start(lin);
        grant(lin, 20);
        AttemptState state = Somebody.as(lin, () -> hall.exam.state(paper.id()));
        assertThat(Duration.between(paper.deadline(), state.deadline())).isEqualTo(Duration.ofMinutes(20));
        grant(lin, 5);
        assertThat(Somebody.as(lin, () -> hall.exam.state(paper.id())).deadline())
                .isEqualTo(state.deadline());
    }

    @Test
    void noDeadlineGoesBeyondTheWindow() {
        Sql.run("UPDATE sitting SET closes_at = UTC_TIMESTAMP(6) + INTERVAL 70 MINUTE WHERE id = ?", hall.sitting);
        AttemptPaper paper = hall.start(lin);
        grant(lin, 60);
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM attempt a JOIN sitting s ON s.id = a.sitting_id"
                                + " WHERE a.id = ? AND a.deadline = s.closes_at",
                        paper.id()))
                .isEqualTo(1);
    }

    @Test
    void aPaperWhoseTimeIsOverStaysAsItIs() {
        AttemptPaper paper = hall.start(lin);
        ExamHall.overdue(paper.id(), 1);
        String before = Sql.text("SELECT deadline FROM attempt WHERE id = ?", paper.id());
        grant(lin, 60);
        assertThat(Sql.text("SELECT deadline FROM attempt WHERE id = ?", paper.id()))
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeGrantedIsRefused() {
        long outsider = Somebody.with("wang", Role.TRAINEE);
        assertRefused(() -> grant(outsider, 10), "exams.sitting.not-theirs");
        assertRefused(() -> grant(lin, 241), "exams.extra.minutes");
        assertRefused(() -> new Reason("  "), "platform.reason");
        assertRefused(
                () -> Somebody.as(lin, () -> {
                    extra.grant(hall.sitting, lin, 10, new Reason("我想"));
                    return null;
                }),
                "platform.forbidden");
        Sql.run("UPDATE sitting SET closes_at = UTC_TIMESTAMP(6) WHERE id = ?", hall.sitting);
        assertRefused(() -> grant(lin, 10), "exams.extra.over");
        assertThat(Sql.count("SELECT COUNT(*) FROM extra_time")).isZero();
    }

    private void grant(long person, int minutes) {
        Somebody.as(instructor, () -> {
            extra.grant(hall.sitting, person, minutes, new Reason("手部受伤"));
            return null;
        });
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
