package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.model.DutyRule;
import org.watchroom.programmes.model.DutyRuleRepository;

/**
 * Who may stand duty where, as a table. The sources differ: GB 25201-2010, 5.1 and 5.2 ask for level 5 at least; 应急消〔2019〕154号
 * asks for level 4 at least where equipment is started from the room; the 2026 standard moved those skills into level 5
 * without a word on duty. So the stricter rule holds until an administrator writes down what the authority says.
 */
@ApplicationScoped
@Transactional
public class DutyRules {

    /** Longest name of a region, as of a district. */
    public static final int LONGEST_REGION = 40;

    /** Longest source of a rule, in characters. */
    public static final int LONGEST_SOURCE = 300;

    private static final int LOWEST = 5;
    private static final int HIGHEST = 1;

    @Inject
    private DutyRuleRepository rules;

    /** Those for everywhere first, then by region. */
    @Permits(Permission.SEE_INSIGHT)
    public List<DutyRuleFacts> all() {
        return rules.all().stream().map(DutyRuleFacts::of).toList();
    }

    /** Refuses with {@code programmes.duty.absent}. */
    @Permits(Permission.SEE_INSIGHT)
    public DutyRuleFacts get(long id) {
        return DutyRuleFacts.of(rules.get(id));
    }

    /**
     * Adds a rule for a district, which goes before that for everywhere.
     *
     * @param lowestLevel 5 to 1
     * @throws Refused {@code programmes.duty.…}: {@code region}, {@code level}, {@code source}, {@code exists}
     */
    @Permits(Permission.KEEP_STANDARD)
    public void add(String region, boolean linkage, Integer lowestLevel, String source) {
        rules.add(new DutyRule(
                text(region, LONGEST_REGION, "programmes.duty.region"), linkage, level(lowestLevel), source(source)));
    }

    /**
     * @param seen the version that was looked at
     * @throws Refused {@code programmes.duty.…}: {@code absent}, {@code stale} when somebody changed it since,
     *     {@code level}, {@code source}
     */
    @Permits(Permission.KEEP_STANDARD)
    public void change(long id, int seen, Integer lowestLevel, String source) {
        seen(id, seen).asks(level(lowestLevel), source(source));
    }

    /**
     * From now on the rule for everywhere holds in that district.
     *
     * @param seen the version that was looked at
     * @throws Refused {@code programmes.duty.…}: {@code absent}, {@code stale}, {@code everywhere} for a rule that stays
     */
    @Permits(Permission.KEEP_STANDARD)
    public void remove(long id, int seen) {
        DutyRule rule = seen(id, seen);
        if (rule.isForEverywhere()) {
            throw new Refused("programmes.duty.everywhere");
        }
        rules.remove(rule);
    }

    private DutyRule seen(long id, int version) {
        DutyRule rule = rules.get(id);
        if (rule.version() != version) {
            throw new Refused("programmes.duty.stale");
        }
        return rule;
    }

    private static int level(Integer level) {
        if (level == null || level > LOWEST || level < HIGHEST) {
            throw Refused.input("programmes.duty.level");
        }
        return level;
    }

    private static String source(String source) {
        return text(source, LONGEST_SOURCE, "programmes.duty.source");
    }

    private static String text(String written, int longest, String refusal) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            throw Refused.input(refusal, longest);
        }
        return text;
    }
}
