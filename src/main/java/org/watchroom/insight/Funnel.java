package org.watchroom.insight;

import java.util.ArrayList;
import java.util.List;
import org.watchroom.insight.model.Tally;

/**
 * What became of a group of trainees, step by step.
 *
 * @param steps in the order of {@link Step}; the denominator of each is all who were trained
 * @param apart who left the way before the examination
 */
public record Funnel(List<FunnelStep> steps, Apart apart) {

    public Funnel {
        steps = List.copyOf(steps);
    }

    static Funnel of(Tally tally) {
        List<FunnelStep> steps = new ArrayList<>();
        long before = tally.trained();
        for (Step step : Step.values()) {
            long count = step.of(tally);
            Double ofBefore = before == 0 ? null : (double) count / before;
            steps.add(new FunnelStep(step.key(), Rate.of(count, tally.trained()), before, ofBefore));
            before = count;
        }
        return new Funnel(
                steps,
                new Apart(
                        tally.notEligible(),
                        tally.notRegistered(),
                        tally.absent(),
                        tally.notRecorded(),
                        tally.withdrawn()));
    }

    /** The step that counts in the end: certified of trained. */
    public Rate passRate() {
        return steps.get(steps.size() - 1).rate();
    }

    /**
     * @param step such as {@code passed-theory}
     * @param rate of all who were trained
     * @param before how many reached the step before; of the first step all who were trained
     * @param ofBefore this step's share of them, 0 to 1; null when nobody reached the step before
     */
    public record FunnelStep(String step, Rate rate, long before, Double ofBefore) {}

    /**
     * @param notRecorded trained, but nothing of the examination is recorded yet
     * @param withdrawn counted in no step, not even as trained
     */
    public record Apart(long notEligible, long notRegistered, long absent, long notRecorded, long withdrawn) {}
}
