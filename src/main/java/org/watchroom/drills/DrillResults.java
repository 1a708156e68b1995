package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Title;

/** How trainees stand on the drills that a programme asks for. */
@ApplicationScoped
@Transactional
public class DrillResults {

    @Inject
    private Standings standings;

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private CurrentUser user;

    /**
     * The standing of each of those people, over all versions of the sheet. Who may see only their own records gets
     * their own alone.
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT, Permission.SEE_OWN_RECORDS})
    public Map<Long, DrillStanding> standing(String sheetCode, Collection<Long> personIds) {
        boolean all = user.may(Permission.SEE_COHORTS) || user.may(Permission.SEE_INSIGHT);
        List<Long> asked =
                personIds.stream().filter(id -> all || id == user.id()).toList();
        return standings.of(sheetCode, asked);
    }

    /** What drill sheets are called, by code; one that was never released is left out. */
    @Permits(Permission.SIGNED_IN)
    public Map<String, Title> titles(Collection<String> codes) {
        Map<String, Title> titles = new HashMap<>(sheets.titles());
        titles.keySet().retainAll(codes);
        return titles;
    }
}
