package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;

/** What other features ask about mock examinations. */
@ApplicationScoped
@Transactional
public class MockResults {

    private static final List<Permission> OF_OTHERS = List.of(Permission.SEE_COHORTS, Permission.SEE_INSIGHT);

    @Inject
    private AttemptRepository attempts;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private CurrentUser user;

    /**
     * @param passMark points of 100 that count as passed here, whatever the blueprint says
     * @param personIds the own id alone, unless the caller may see other people's records
     * @return an entry for each id that was asked for
     */
    @Permits({Permission.SEE_OWN_RECORDS, Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public Map<Long, MockStanding> standing(String blueprintCode, BigDecimal passMark, Collection<Long> personIds) {
        if (OF_OTHERS.stream().noneMatch(user::may) && !personIds.stream().allMatch(id -> id == user.id())) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.forbidden");
        }
        Map<Long, MockStanding> standing = new HashMap<>();
        personIds.forEach(id -> standing.put(id, MockStanding.NONE));
        attempts.sealedOf(blueprintCode, personIds)
                .forEach(it -> standing.computeIfPresent(
                        it.personId(),
                        (id, before) -> before.and(it.points(), it.finishedAt(), it.sittingId(), passMark)));
        return standing;
    }

    /** What blueprints are called, by code; one that does not exist is left out. */
    @Permits(Permission.SIGNED_IN)
    public Map<String, Title> titles(Collection<String> codes) {
        return blueprints.titles(codes);
    }
}
