package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/** Those who grade drills. */
@ApplicationScoped
@Transactional
public class Graders {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private Cohorts cohorts;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Whoever is signed in, and the cohort that they most likely mean: one that runs today comes before the others, and of
     * those the one in which they signed last; where that does not decide, the latest.
     */
    @Permits(Permission.SEE_COHORTS)
    public Grader me() {
        LocalDate today = LocalDate.now(clock.withZone(HERE));
        List<Long> used = records.cohortsGradedBy(user.id());
        return new Grader(
                user.id(),
                cohorts.all().stream()
                        .min(Comparator.comparing((CohortFacts it) -> !isRunning(it, today))
                                .thenComparing(it -> used.contains(it.id()) ? used.indexOf(it.id()) : used.size()))
                        .map(CohortFacts::id)
                        .orElse(null));
    }

    private static boolean isRunning(CohortFacts cohort, LocalDate today) {
        return !today.isBefore(cohort.startsOn()) && !today.isAfter(cohort.endsOn());
    }

    /** @param usualCohort null when there is no cohort */
    public record Grader(long id, Long usualCohort) {}
}
