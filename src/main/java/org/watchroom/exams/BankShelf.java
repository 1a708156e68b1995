package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.exams.model.Difficulty;
import org.watchroom.exams.model.DrawPoolRepository;
import org.watchroom.exams.model.Kind;
import org.watchroom.exams.model.PaperDraw;
import org.watchroom.exams.model.PoolMembers;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.BankItem;
import org.watchroom.questions.QuestionBank;
import org.watchroom.questions.QuestionContent;

/**
 * Fetches what {@link Papers} keeps at hand, over the connection of whoever writes already: a crowd of which each holds one
 * and waits for a second gets none.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
class BankShelf {

    @Inject
    private QuestionBank bank;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private DrawPoolRepository pools;

    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public Blueprint blueprint(long id) {
        return blueprints.get(id);
    }

    /** The newest version of each question of that level. */
    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public List<PaperDraw.Candidate> candidates(String edition, String level) {
        return bank.items(edition, level).stream().map(BankShelf::candidate).toList();
    }

    /** As they are now, whether still in use or not. */
    @Permits(Permission.SEE_EXAMS)
    public List<PaperDraw.Candidate> candidates(Collection<Long> versions) {
        return bank.versions(versions).stream().map(BankShelf::candidate).toList();
    }

    static PaperDraw.Candidate candidate(BankItem item) {
        return new PaperDraw.Candidate(
                item.versionId(),
                item.function(),
                item.key(),
                Kind.valueOf(item.kind()),
                Difficulty.valueOf(item.difficulty()),
                item.situation());
    }

    /** The id under which the members of a pool are kept for good. */
    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public OptionalLong kept(PoolMembers members) {
        return pools.find(members);
    }

    /** @return the id under which the members of a pool are kept once this transaction has ended well */
    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public long keep(PoolMembers members) {
        return pools.keep(members);
    }

    /** Those of these versions that this person wrote. */
    @Permits(Permission.SEE_QUESTIONS)
    public Set<Long> writtenBy(long personId, Collection<Long> versions) {
        return bank.writtenBy(personId, versions);
    }

    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public Map<Long, QuestionContent> contents(Collection<Long> versions) {
        return bank.contents(versions);
    }
}
