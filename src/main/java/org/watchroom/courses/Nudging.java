package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.courses.model.NudgeRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;

/** Reminders to go on with a course: an instructor sends them, the trainee finds them on the first page. */
@ApplicationScoped
@Transactional
public class Nudging {

    /** Most characters of what an instructor adds. */
    public static final int LONGEST = 200;

    /** Nobody is reminded again sooner. */
    private static final Duration APART = Duration.ofHours(20);

    @Inject
    private TaughtCohorts taught;

    @Inject
    private NudgeRepository nudges;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Reminds these trainees of a cohort. Whoever was reminded within the last 20 hours is left out.
     *
     * @param words what the instructor adds, may be blank
     * @return how many were reminded
     * @throws Refused {@code courses.nudge.nobody} or {@code .long}; {@code platform.forbidden} for an instructor of other cohorts
     */
    @Permits(Permission.SEE_COHORTS)
    public int remind(long cohortId, Collection<Long> personIds, String words) {
        taught.require(cohortId);
        String said = words == null ? "" : words.strip();
        if (said.codePointCount(0, said.length()) > LONGEST) {
            throw Refused.input("courses.nudge.long", LONGEST);
        }
        Set<Long> asked = Set.copyOf(personIds);
        List<Long> known =
                taught.trainees(cohortId).stream().filter(asked::contains).toList();
        if (known.isEmpty()) {
            throw Refused.input("courses.nudge.nobody");
        }
        Map<Long, Instant> last = nudges.last(cohortId);
        Instant since = clock.instant().minus(APART);
        List<Long> reminded = known.stream()
                .filter(it -> !last.containsKey(it) || last.get(it).isBefore(since))
                .toList();
        reminded.forEach(it -> nudges.add(it, cohortId, user.id(), said));
        return reminded.size();
    }

    /** One's own that one has not taken note of, the newest first. */
    @Permits(Permission.LEARN)
    public List<Nudge> mine() {
        List<NudgeRepository.Unseen> unseen = nudges.unseen(user.id());
        Map<Long, String> names = directory.names(
                unseen.stream().map(NudgeRepository.Unseen::byPerson).toList());
        return unseen.stream()
                .map(it -> new Nudge(it.id(), names.get(it.byPerson()), it.words(), it.at()))
                .toList();
    }

    /** Takes note of one and of those before it. */
    @Permits(Permission.LEARN)
    public void takeNote(long nudgeId) {
        nudges.seen(user.id(), nudgeId);
    }

    /** @param by the name of who sent it */
    public record Nudge(long id, String by, String words, Instant at) {}
}
