package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.watchroom.courses.model.StudyTimeRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** How long people have studied in all, for whoever asks about requirements. */
@ApplicationScoped
@Transactional
public class StudyTotals {

    @Inject
    private StudyTimeRepository times;

    @Inject
    private CurrentUser user;

    /**
     * The minutes that each of these people studied lessons of these courses; of each lesson at most twice what reading it is
     * estimated to take, so that an open page earns nothing. Who may see only their own records gets their own alone; whoever
     * studied nothing is left out.
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT, Permission.SEE_OWN_RECORDS})
    public Map<Long, Integer> minutes(Collection<String> courseCodes, Collection<Long> personIds) {
        boolean all = user.may(Permission.SEE_COHORTS) || user.may(Permission.SEE_INSIGHT);
        List<Long> asked =
                personIds.stream().filter(id -> all || id == user.id()).toList();
        return times.minutes(courseCodes, asked);
    }
}
