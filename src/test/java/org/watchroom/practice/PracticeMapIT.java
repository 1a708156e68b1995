package org.watchroom.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.exams.ExamHall;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** A bank of 46 questions about one skill, of which a sealed mock exam may have asked some. */
@UseCases
class PracticeMapIT {

    private final PracticeMap maps = House.bean(PracticeMap.class);

    private ExamHall hall;
    private long lin;

    @BeforeEach
    void aBank() {
        hall = new ExamHall();
        hall.cell(4, "基础知识", "NUMERIC", 28, 10);
        Sql.run(
                "INSERT INTO programme_mock (programme_id, version_no, place, blueprint, pass_mark, passes)"
                        + " SELECT programme_id, 1, 0, ?, 60, 1 FROM cohort WHERE id = ?",
                hall.code,
                hall.cohort);
        Sql.run("UPDATE cohort SET ends_on = CURRENT_DATE + INTERVAL 30 DAY WHERE id = ?", hall.cohort);
        lin = hall.trainee;
    }

    private StandardMap map() {
        return Somebody.as(lin, maps::map);
    }

    private StandardMap.Skill skill() {
        return map().functions().get(0).topics().get(0).skills().get(0);
    }

    @Test
    void whatNobodyAskedIsNotJudgedAndNothingIsForetold() {
        assertThat(skill().mark().standing()).isEqualTo("UNASKED");
        assertThat(skill().mark().questions()).isEqualTo(46);
        assertThat(skill().star()).isTrue();
        ReadinessFacts ready = map().readiness();
        assertThat(ready.today()).isNull();
        assertThat(ready.later()).isNull();
        assertThat(ready.answered()).isZero();
        assertThat(ready.help())
                .extracting(ReadinessFacts.Help::topic, ReadinessFacts.Help::worthPercent)
                .containsExactly(tuple("1.1", 100));
    }

    @Test
    void practiceAndMockExamsTogetherTellWhatIsSafeAndHowLikelyItIsToPass() {
        KnownQuestions.practised(lin, hall.level, 20, true);
        assertThat(map().readiness().today()).as("twenty are too few").isNull();
        KnownQuestions.sat(lin, hall.cohort, hall.code, hall.level, 40, true, "AT_ONCE", -1);
        StandardMap map = map();
        assertThat(skill().mark().answered()).isEqualTo(40);
        assertThat(skill().mark().standing()).isEqualTo("SAFE");
        assertThat(map.counts()).contains(new StandardMap.Count("SAFE", 1), new StandardMap.Count("WEAK", 0));
        assertThat(map.readiness().today().percent()).isGreaterThan(90);
        assertThat(map.readiness().later().percent())
                .isLessThanOrEqualTo(map.readiness().today().percent());
        assertThat(Somebody.as(lin, maps::readiness)).isEqualTo(map.readiness());
    }

    @Test
    void aMockExamCountsOnlyWhenItsAnswersMayBeSeen() {
        KnownQuestions.sat(lin, hall.cohort, hall.code, hall.level, 10, false, "AFTER_WINDOW", 1);
        assertThat(skill().mark().answered()).isZero();
        Sql.run("UPDATE sitting SET closes_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE");
        assertThat(skill().mark().answered()).isEqualTo(10);
        assertThat(skill().mark().standing()).isEqualTo("WEAK");
        Sql.run("UPDATE sitting SET review_policy = 'NEVER'");
        assertThat(skill().mark().answered()).isZero();
    }

    @Test
    void eachSeesTheirOwnAlone() {
        KnownQuestions.practised(lin, hall.level, 40, true);
        long wu = hall.traineeNamed("wu");
        assertThat(Somebody.as(wu, maps::readiness).answered()).isZero();
        long chen = Somebody.with("chen", Role.INSTRUCTOR);
        Somebody.isRefused("platform.forbidden", chen, maps::map);
        Somebody.isRefused("practice.no-cohort", Somebody.with("gast", Role.TRAINEE), maps::map);
    }
}
