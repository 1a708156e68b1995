package org.watchroom.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.DemoFile;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;

/** A programme, cohorts of it, and people for tests. */
final class Training {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    final long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    final long instructor = Somebody.with("教员", Role.INSTRUCTOR);
    final long programme;

    Training() {
        programme = Somebody.as(
                administrator,
                () -> DemoFile.read("programmes/programme.json", House.bean(Programmes.class)::importFrom));
    }

    long cohort(String title) {
        return cohort(title, FIRST_DAY);
    }

    long cohort(String title, LocalDate startsOn) {
        return Somebody.as(
                administrator,
                () -> House.bean(Cohorts.class).open(programme, title, startsOn, startsOn.plusDays(60), "实训中心", null));
    }

    long cohort(String title, int seats) {
        long id = cohort(title);
        seats(id, seats);
        return id;
    }

    int seats(long cohort, Integer seats) {
        return Somebody.as(administrator, () -> {
            CohortFacts it = House.bean(Cohorts.class).facts(cohort);
            return House.bean(CohortPlanning.class)
                    .change(
                            cohort,
                            it.version(),
                            new CohortPlanning.Plan(it.title(), it.startsOn(), it.endsOn(), it.place(), seats));
        });
    }

    long trainee(String name) {
        return Somebody.with(name, Role.TRAINEE);
    }

    Enrolling.Enrolled enrol(long cohort, Long... people) {
        return Somebody.as(administrator, () -> House.bean(Enrolling.class).enrol(cohort, List.of(people)));
    }

    void appoint(long cohort, Long... people) {
        Somebody.as(administrator, () -> {
            House.bean(CohortPlanning.class).appoint(cohort, List.of(people));
            return null;
        });
    }

    CohortFacts facts(long cohort) {
        return Somebody.as(administrator, () -> House.bean(Cohorts.class).facts(cohort));
    }

    static String state(long cohort, long person) {
        return Sql.text("SELECT state FROM enrolment WHERE cohort_id = ? AND person_id = ?", cohort, person);
    }

    static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
