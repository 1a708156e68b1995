package org.watchroom.drills;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.watchroom.drills.model.MarkResult;
import org.watchroom.programmes.StandardItem;

/**
 * How one trainee stands on one skill of the standard, over all signed drills that count. An item that did not apply says
 * nothing about the skill and is left out.
 *
 * @param key of the standard
 * @param done how many items that show the skill were done
 * @param latest the poorest result of the newest drill that shows it: DONE, PARTIAL or NOT_DONE
 * @param latestAt when that drill began
 */
public record SkillStanding(
        String key,
        boolean star,
        String labelZh,
        String labelEn,
        int done,
        int partial,
        int notDone,
        String latest,
        Instant latestAt) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** ★ first, then in the order of the standard. */
    static final Comparator<SkillStanding> STARS_FIRST =
            Comparator.comparing(SkillStanding::star).reversed().thenComparing(it -> sortable(it.key()));

    /** One item of one signed drill. */
    record Shown(MarkResult result, long record, Instant at) {}

    /** @param shown at least one, none of them {@link MarkResult#NOT_APPLICABLE} */
    static SkillStanding of(StandardItem skill, List<Shown> shown) {
        Shown newest = shown.stream()
                .max(Comparator.comparing(Shown::at).thenComparing(Shown::record))
                .orElseThrow();
        MarkResult poorest = shown.stream()
                .filter(it -> it.record() == newest.record())
                .map(Shown::result)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new SkillStanding(
                skill.key(),
                skill.star(),
                skill.labelZh(),
                skill.labelEn(),
                count(shown, MarkResult.DONE),
                count(shown, MarkResult.PARTIAL),
                count(shown, MarkResult.NOT_DONE),
                poorest.name(),
                newest.at());
    }

    public int times() {
        return done + partial + notDone;
    }

    private static int count(List<Shown> shown, MarkResult result) {
        return (int) shown.stream().filter(it -> it.result() == result).count();
    }

    /** A key whose numbers sort as numbers: 1.1.9 before 1.1.10. */
    private static String sortable(String key) {
        return NUMBER.matcher(key)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }
}
