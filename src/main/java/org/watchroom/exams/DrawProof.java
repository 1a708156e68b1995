package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.DrawPoolRepository;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.PoolMembers;
import org.watchroom.exams.model.SittingRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;

/** Draws the paper of an attempt again, from the questions that it was drawn from, and compares. Nothing is changed. */
@ApplicationScoped
@Transactional
public class DrawProof {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private SittingRepository sittings;

    @Inject
    private DrawPoolRepository pools;

    @Inject
    private Papers papers;

    @Inject
    private BankShelf shelf;

    @Inject
    private Directory directory;

    /** @throws Refused {@code exams.attempt.absent} */
    @Permits(Permission.SEE_EXAMS)
    public DrawFacts facts(long attemptId) {
        Attempt attempt = get(attemptId);
        Blueprint blueprint = blueprint(attempt);
        Optional<PoolMembers> members = attempt.poolId().map(pools::get);
        PoolMembers now = Papers.members(shelf.candidates(blueprint.edition(), blueprint.level()));
        return new DrawFacts(
                attempt.id(),
                attempt.sittingId(),
                attempt.personId(),
                directory.names(List.of(attempt.personId())).get(attempt.personId()),
                attempt.number(),
                attempt.startedAt(),
                attempt.seed(),
                blueprint.id(),
                blueprint.code(),
                blueprint.number(),
                blueprint.questions(),
                members.map(PoolMembers::size).orElse(null),
                members.map(PoolMembers::digest).orElse(null),
                !members.equals(Optional.of(now)));
    }

    /** @throws Refused {@code exams.attempt.absent}, {@code exams.draw.unknown-pool} for a paper from before pools were kept */
    @Permits(Permission.SEE_EXAMS)
    public DrawnAgain again(long attemptId) {
        Attempt attempt = get(attemptId);
        PoolMembers members =
                attempt.poolId().map(pools::get).orElseThrow(() -> new Refused("exams.draw.unknown-pool"));
        List<PaperQuestion> then = attempts.paper(attemptId);
        List<PaperQuestion> again =
                papers.draw(blueprint(attempt), shelf.candidates(members.versionIds()), attempt.seed());
        for (int i = 0; i < Math.max(then.size(), again.size()); i++) {
            if (i >= then.size() || i >= again.size() || !then.get(i).isSameAs(again.get(i))) {
                return new DrawnAgain(then.size(), false, i + 1);
            }
        }
        return new DrawnAgain(then.size(), true, null);
    }

    private Attempt get(long attemptId) {
        return attempts.find(attemptId).orElseThrow(() -> Refused.absent("exams.attempt.absent"));
    }

    private Blueprint blueprint(Attempt attempt) {
        return papers.blueprint(sittings.get(attempt.sittingId()).blueprintId());
    }
}
