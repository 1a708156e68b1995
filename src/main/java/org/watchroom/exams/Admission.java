package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.Sitting;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Durability;
import org.watchroom.programmes.Cohorts;

/** Decides who may begin a paper now, and freezes it. */
@ApplicationScoped
class Admission {

    @Inject
    private SittingRepository sittings;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Papers papers;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Durability durability;

    /** @throws Refused {@code platform.not-durable} when an acknowledged answer could be lost */
    SittingRepository.Standing standing(long sittingId, long personId) {
        durability.require();
        return sittings.standing(sittingId, personId);
    }

    /** Opens the next attempt and freezes its paper. */
    Begun begin(long sittingId, long personId, SittingRepository.Standing standing) {
        requireMay(personId, standing);
        if (standing.seats() != null) {
            sittings.requireSeat(sittingId);
        }
        Blueprint blueprint = papers.blueprint(standing.blueprintId());
        long seed = papers.newSeed();
        Papers.Drawn drawn = papers.draw(blueprint, seed);
        Instant deadline =
                Sitting.deadline(standing.now(), standing.minutes(), standing.extraMinutes(), standing.closesAt());
        OptionalLong id = attempts.open(
                sittingId, personId, standing.attempts() + 1, seed, drawn.poolId(), standing.now(), deadline);
        id.ifPresent(attempt -> attempts.freeze(attempt, drawn.questions()));
        return new Begun(id, deadline, drawn.questions());
    }

    private void requireMay(long personId, SittingRepository.Standing standing) {
        if (!cohorts.isTraineeOf(standing.cohortId(), personId)) {
            throw Refused.absent("exams.sitting.absent");
        }
        if (standing.now().isBefore(standing.opensAt())) {
            throw new Refused("exams.sitting.not-open");
        }
        if (!standing.now().isBefore(standing.closesAt())) {
            throw new Refused("exams.sitting.over");
        }
        if (!standing.admitted()) {
            throw new Refused("exams.sitting.code-asked");
        }
        if (standing.attempts() >= standing.attemptsAllowed()) {
            throw new Refused("exams.sitting.no-more", standing.attemptsAllowed());
        }
    }

    /** @param id empty when another start of the same person came first */
    record Begun(OptionalLong id, Instant deadline, List<PaperQuestion> paper) {}
}
