package org.watchroom.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchroom.insight.Funnel.FunnelStep;
import org.watchroom.insight.GroupRate.Beside;
import org.watchroom.insight.model.Facet;
import org.watchroom.insight.model.Grouped;
import org.watchroom.insight.model.Newcombe;
import org.watchroom.insight.model.Reached;
import org.watchroom.insight.model.Standing;
import org.watchroom.insight.model.Tally;
import org.watchroom.insight.model.TallyRepository;
import org.watchroom.insight.model.Waterfall;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

/**
 * How many of those who were trained hold the national certificate, and where the others stopped, for any cut.
 *
 * <p>Of a person's recorded results the latest counts, or the first examination that they came to. A result that names a
 * cohort counts for that cohort alone. Who was trained in two cohorts counts in both.
 */
@ApplicationScoped
@Transactional
public class PassRates {

    /** A group of fewer people is not compared with others: its interval spans nearly everything. */
    public static final int FEWEST = 5;

    /** People a page. */
    public static final int PAGE = 50;

    @Inject
    private TallyRepository tallies;

    @Inject
    private Cohorts cohorts;

    /** Of one cohort; refuses when there is none of that id. */
    @Permits(Permission.SEE_INSIGHT)
    public Funnel funnel(long cohortId) {
        return funnel(Cut.ofCohort(cohorts.facts(cohortId).id()));
    }

    /** Of a cohort; refuses when there is none of that id. */
    @Permits(Permission.SEE_INSIGHT)
    public String title(long cohortId) {
        return cohorts.facts(cohortId).title();
    }

    /** Refuses with {@code insight.cut.period} when it ends before it begins. */
    @Permits(Permission.SEE_INSIGHT)
    public Funnel funnel(Cut cut) {
        return Funnel.of(tallies.of(checked(cut).slice()));
    }

    /**
     * The groups of a cut by name or date, never by rank; those without a value come last. Refuses like {@link #funnel}.
     */
    @Permits(Permission.SEE_INSIGHT)
    public List<GroupRate> groups(Cut cut, Grouping by) {
        Tally all = tallies.of(checked(cut).slice());
        List<Grouped> found = tallies.by(by.facet(), cut.slice()).stream()
                .filter(it -> it.tally().trained() > 0)
                .toList();
        int compared = (int)
                found.stream().filter(it -> it.tally().trained() >= FEWEST).count();
        Stream<GroupRate> groups = found.stream().map(it -> group(it, all, compared));
        return by.isNamed() ? groups.sorted(byName()).toList() : groups.toList();
    }

    /**
     * Those behind a count, by name.
     *
     * @param where a step such as {@code passed-theory}, or who left the way, such as {@code not-registered}
     * @param page from 1, of {@value #PAGE} people
     * @throws Refused {@code insight.cut.step} for anything else; like {@link #funnel}
     */
    @Permits(Permission.SEE_INSIGHT)
    public PageOf<FunnelPerson> people(Cut cut, String where, int page) {
        Reached reached = Stream.of(Reached.values())
                .filter(it -> key(it).equals(where))
                .findFirst()
                .orElseThrow(() -> Refused.input("insight.cut.step"));
        PageOf<Standing> found = tallies.standing(reached, checked(cut).slice(), page, PAGE);
        return new PageOf<>(found.rows().stream().map(FunnelPerson::of).toList(), found.total());
    }

    /** What each step adds to the difference between two cuts. Refuses like {@link #funnel}. */
    @Permits(Permission.SEE_INSIGHT)
    public Moved moved(Cut from, Cut to) {
        Funnel before = funnel(from);
        Funnel after = funnel(to);
        int steps = before.steps().size() - 1;
        double[] was = new double[steps];
        double[] is = new double[steps];
        for (int i = 0; i < steps; i++) {
            Double old = before.steps().get(i + 1).ofBefore();
            Double now = after.steps().get(i + 1).ofBefore();
            was[i] = old != null ? old : now != null ? now : 1;
            is[i] = now != null ? now : was[i];
        }
        double[] adds = Waterfall.shares(was, is);
        List<Moved.Share> shares = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            shares.add(share(before.steps().get(i + 1), after.steps().get(i + 1), adds[i]));
        }
        return new Moved(before.passRate(), after.passRate(), shares);
    }

    /** Every cohort, the latest first. */
    @Permits(Permission.SEE_INSIGHT)
    public List<CohortRate> cohorts() {
        Map<String, Tally> found = tallies.by(Facet.COHORT, Cut.ALL.slice()).stream()
                .collect(Collectors.toMap(Grouped::key, Grouped::tally));
        return cohorts.all().stream()
                .sorted(Comparator.comparing(CohortFacts::startsOn)
                        .thenComparing(CohortFacts::id)
                        .reversed())
                .map(cohort -> rate(cohort, found.getOrDefault(String.valueOf(cohort.id()), Tally.NONE)))
                .toList();
    }

    private static Cut checked(Cut cut) {
        LocalDate from = cut.from();
        if (from != null && cut.to() != null && cut.to().isBefore(from)) {
            throw Refused.input("insight.cut.period");
        }
        return cut;
    }

    /** As Chinese readers look names up, by their sounds; those without a name last. */
    private static Comparator<GroupRate> byName() {
        return Comparator.comparing(
                GroupRate::zh, Comparator.nullsLast(Collator.getInstance(Locale.SIMPLIFIED_CHINESE)));
    }

    private static GroupRate group(Grouped found, Tally all, int compared) {
        Tally tally = found.tally();
        return new GroupRate(
                found.key(),
                found.zh(),
                found.en(),
                Rate.of(tally.certified(), tally.trained()),
                tally.trained() < FEWEST,
                beside(
                        tally.certified(),
                        tally.trained(),
                        all.certified() - tally.certified(),
                        all.trained() - tally.trained(),
                        compared));
    }

    private static Beside beside(long count, long of, long others, long othersOf, int comparisons) {
        if (of < FEWEST || othersOf < FEWEST) {
            return Beside.NOT_COMPARED;
        }
        Newcombe apart = Newcombe.of(count, of, others, othersOf, comparisons);
        return apart.isHigher() ? Beside.HIGHER : apart.isLower() ? Beside.LOWER : Beside.NO_DIFFERENCE;
    }

    private static Moved.Share share(FunnelStep before, FunnelStep after, double adds) {
        Rate was = ofBefore(before);
        Rate is = ofBefore(after);
        boolean canTell = was.denominator() > 0 && is.denominator() > 0;
        Beside beside =
                canTell ? beside(is.count(), is.denominator(), was.count(), was.denominator(), 1) : Beside.NOT_COMPARED;
        return new Moved.Share(before.step(), was, is, adds, beside == Beside.HIGHER || beside == Beside.LOWER);
    }

    /** A certificate may be recorded of somebody whose marks are not: all who came so far, then. */
    private static Rate ofBefore(FunnelStep step) {
        return Rate.of(Math.min(step.rate().count(), step.before()), step.before());
    }

    private static String key(Reached reached) {
        return reached.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
