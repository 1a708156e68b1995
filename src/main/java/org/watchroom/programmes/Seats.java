package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.programmes.model.Cohort;
import org.watchroom.programmes.model.CohortRepository;
import org.watchroom.programmes.model.EnrolmentRepository;
import org.watchroom.programmes.model.EnrolmentRepository.Kind;
import org.watchroom.programmes.model.EnrolmentRepository.State;

/**
 * Gives out the seats of a cohort: who comes when all are taken waits, and whoever has waited longest moves up when one
 * becomes free. Whoever uses it locks the cohort first, so that two people never get the same seat.
 */
@ApplicationScoped
class Seats {

    @Inject
    private CohortRepository cohorts;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private CurrentUser user;

    Cohort cohort(long id) {
        return cohorts.get(id);
    }

    /** The cohort, with everybody else kept from its seats until the transaction ends. */
    Cohort lock(long id) {
        return cohorts.getAlone(id);
    }

    /** Who has a seat or waits for one. */
    Set<Long> present(long cohortId) {
        return enrolments.states(cohortId).entrySet().stream()
                .filter(it -> it.getValue() == State.ENROLLED || it.getValue() == State.WAITING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return whether there was a seat; otherwise the person waits now */
    boolean take(Cohort cohort, long personId) {
        return take(cohort, List.of(personId)) == 1;
    }

    /**
     * Gives seats to as many as there is room for, the first ones; the others wait in their order.
     *
     * @param personIds who are neither in the cohort nor waiting
     * @return how many got a seat
     */
    int take(Cohort cohort, List<Long> personIds) {
        int room = enrolments.nextWaiting(cohort.id()).isPresent()
                ? 0
                : cohort.roomFor(personIds.size(), enrolments.enrolled(cohort.id()));
        enrolments.admit(cohort.id(), personIds.subList(0, room), State.ENROLLED, by());
        enrolments.admit(cohort.id(), personIds.subList(room, personIds.size()), State.WAITING, by());
        return room;
    }

    /** Who instructs it: nobody of them can be its trainee. */
    Set<Long> instructors(long cohortId) {
        return Set.copyOf(cohorts.instructors(cohortId));
    }

    void leave(Cohort cohort, long personId, State state, Kind kind, String reason, Long toCohort) {
        enrolments.put(cohort.id(), personId, state);
        enrolments.note(cohort.id(), personId, kind, by(), reason, toCohort);
        fill(cohort);
    }

    /** Moves up as many as there are seats for, those first who have waited longest. */
    int fill(Cohort cohort) {
        int movedUp = 0;
        int enrolled = enrolments.enrolled(cohort.id());
        for (var next = enrolments.nextWaiting(cohort.id());
                next.isPresent() && cohort.hasRoomBeside(enrolled + movedUp);
                next = enrolments.nextWaiting(cohort.id())) {
            enrolments.put(cohort.id(), next.get(), State.ENROLLED);
            enrolments.note(cohort.id(), next.get(), Kind.MOVED_UP, by(), null, null);
            movedUp++;
        }
        return movedUp;
    }

    private Long by() {
        return user.isSystem() ? null : user.id();
    }
}
