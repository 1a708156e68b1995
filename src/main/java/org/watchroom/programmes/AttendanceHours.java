package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.programmes.model.AttendanceRepository;

/** How long people have attended, for whoever asks about requirements. */
@ApplicationScoped
@Transactional
public class AttendanceHours {

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private CurrentUser user;

    /**
     * The minutes that each of these people attended in cohorts of the programme; a transfer loses none. Who may see only
     * their own records gets their own alone.
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT, Permission.SEE_OWN_RECORDS})
    public Map<Long, Integer> minutes(long programmeId, Collection<Long> personIds) {
        boolean all = user.may(Permission.SEE_COHORTS) || user.may(Permission.SEE_INSIGHT);
        List<Long> asked =
                personIds.stream().filter(id -> all || id == user.id()).toList();
        Map<Long, Integer> minutes = new HashMap<>(attendance.minutes(programmeId, asked));
        asked.forEach(id -> minutes.putIfAbsent(id, 0));
        return minutes;
    }

    /** One's own marks, by session: {@code PRESENT}, {@code LATE}, {@code ABSENT} or {@code EXCUSED}. */
    @Permits(Permission.SIGNED_IN)
    public Map<Long, String> mine() {
        Map<Long, String> marks = new HashMap<>();
        attendance
                .ofPerson(user.id())
                .forEach((session, mark) -> marks.put(session, mark.state().name()));
        return marks;
    }

    /** How many of a session's trainees are marked, and how many of them attended, by session. */
    @Permits(Permission.SEE_COHORTS)
    public Map<Long, Count> counts(long cohortId) {
        Map<Long, Count> counts = new HashMap<>();
        attendance.counts(cohortId).forEach((session, it) -> counts.put(session, new Count(it[0], it[1])));
        return counts;
    }

    public record Count(int marked, int attended) {}
}
