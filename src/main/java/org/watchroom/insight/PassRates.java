package org.watchroom.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchroom.insight.model.Tally;
import org.watchroom.insight.model.TallyRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/**
 * How many of those who were trained hold the national certificate, and where the others stopped.
 *
 * <p>Of a person's recorded results the latest counts. A result that names a cohort counts for that cohort alone.
 */
@ApplicationScoped
@Transactional
public class PassRates {

    /** A group of fewer people is not compared with others: its interval spans nearly everything. */
    public static final int FEWEST = 5;

    @Inject
    private TallyRepository tallies;

    @Inject
    private Cohorts cohorts;

    /** Refuses when there is no such cohort. */
    @Permits(Permission.SEE_INSIGHT)
    public Funnel funnel(long cohortId) {
        CohortFacts cohort = cohorts.facts(cohortId);
        return Funnel.of(cohort.id(), cohort.title(), tallies.ofCohort(cohortId));
    }

    /** By name, never by rank; people without an institution come last. */
    @Permits(Permission.SEE_INSIGHT)
    public List<InstitutionRate> byInstitution(long cohortId) {
        Collator byName = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return tallies.byInstitution(cohortId).stream()
                .map(found -> new InstitutionRate(
                        found.id(),
                        found.name(),
                        Rate.of(found.tally().certified(), found.tally().trained()),
                        found.tally().trained() < FEWEST))
                .sorted(Comparator.comparing(InstitutionRate::name, Comparator.nullsLast(byName)))
                .toList();
    }

    /** Every cohort, the latest first. */
    @Permits(Permission.SEE_INSIGHT)
    public List<CohortRate> cohorts() {
        Map<Long, Tally> found = tallies.byCohort();
        return cohorts.all().stream()
                .sorted(Comparator.comparing(CohortFacts::startsOn)
                        .thenComparing(CohortFacts::id)
                        .reversed())
                .map(cohort -> rate(cohort, found.getOrDefault(cohort.id(), Tally.NONE)))
                .toList();
    }

    private static CohortRate rate(CohortFacts cohort, Tally tally) {
        return new CohortRate(
                cohort.id(),
                cohort.title(),
                cohort.startsOn(),
                cohort.endsOn(),
                Rate.of(tally.certified(), tally.trained()),
                tally.notRecorded(),
                tally.withoutNumber(),
                tally.withoutSignIn());
    }
}
