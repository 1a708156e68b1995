package org.watchroom.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.insight.model.MeanShare;
import org.watchroom.insight.model.ShareRepository;
import org.watchroom.insight.model.Welch;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** What trainees of one cohort could do and those of another could not: in mock exams by topic, in drills by ★ skill. */
@ApplicationScoped
@Transactional
public class Shifts {

    @Inject
    private ShareRepository shares;

    /** Topics that both cohorts were asked, the greatest change first. */
    @Permits(Permission.SEE_INSIGHT)
    public List<Shift> topics(long from, long to) {
        return between(shares.ofTopics(from), shares.ofTopics(to));
    }

    /** Starred skills that both cohorts were graded in, the greatest change first. */
    @Permits(Permission.SEE_INSIGHT)
    public List<Shift> stars(long from, long to) {
        return between(shares.ofStars(from), shares.ofStars(to));
    }

    private static List<Shift> between(List<MeanShare> before, List<MeanShare> after) {
        Map<String, MeanShare> earlier = before.stream().collect(Collectors.toMap(MeanShare::key, Function.identity()));
        List<MeanShare> both =
                after.stream().filter(it -> earlier.containsKey(it.key())).toList();
        return both.stream()
                .map(it -> shift(earlier.get(it.key()), it, both.size()))
                .sorted(Comparator.comparing((Shift it) -> Math.abs(it.change()))
                        .reversed())
                .toList();
    }

    private static Shift shift(MeanShare before, MeanShare after, int comparisons) {
        boolean enough = Math.min(before.people(), after.people()) >= PassRates.FEWEST;
        return new Shift(
                after.key(),
                after.zh(),
                after.en(),
                before.mean(),
                before.people(),
                after.mean(),
                after.people(),
                enough && Welch.of(before, after, comparisons).leavesOutZero());
    }
}
