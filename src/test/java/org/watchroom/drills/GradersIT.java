package org.watchroom.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class GradersIT {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private DrillPlace place;

    @BeforeEach
    void twoCohortsThatRun() {
        place = new DrillPlace();
        dates(place.cohort, -30, 5);
        dates(place.otherCohort, -10, 20);
    }

    @Test
    void theCohortOfTheLastSignatureIsMeantWhileItRuns() {
        assertThat(usual()).isEqualTo(place.otherCohort);
        signed(place.cohort, place.trainee);
        assertThat(usual()).isEqualTo(place.cohort);
        dates(place.cohort, -30, -1);
        assertThat(usual()).isEqualTo(place.otherCohort);
        dates(place.otherCohort, 3, 20);
        assertThat(usual()).isEqualTo(place.cohort);
    }

    @Test
    void aCohortThatHasNotBegunIsNotMeantThoughItIsTheNewest() {
        dates(place.otherCohort, 10, 40);
        assertThat(usual()).isEqualTo(place.cohort);
    }

    private Long usual() {
        return Somebody.as(place.instructor, () -> House.bean(Graders.class).me())
                .usualCohort();
    }

    private static void dates(long cohort, int from, int until) {
        Sql.run(
                "UPDATE cohort SET starts_on = ?, ends_on = ? WHERE id = ?",
                TODAY.plusDays(from).toString(),
                TODAY.plusDays(until).toString(),
                cohort);
    }

    private void signed(long cohort, long trainee) {
        Sql.run(
                "INSERT INTO drill_record (client_key, sheet_id, cohort_id, trainee_id, grader_id, started_at, finished_at,"
                        + " elapsed_seconds, points, verdict, causes, fatal, signed_at) VALUES (?, ?, ?, ?, ?,"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 60, 90, 'PASSED', '', FALSE, UTC_TIMESTAMP(6))",
                UUID.randomUUID().toString(),
                place.sheet,
                cohort,
                trainee,
                place.instructor);
    }
}
