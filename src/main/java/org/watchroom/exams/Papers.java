package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.watchroom.exams.model.BankCoverage;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.PaperDraw;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.exams.model.PoolMembers;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.QuestionContent;

/**
 * Draws papers, and keeps at hand what they are made of. Published blueprints and versions of questions never change, so
 * they stay in memory; which versions are in use is asked again after half a minute. A bank that fits is fetched with that,
 * so that starts need not wait for it; of a larger one each start fetches what it drew.
 */
@ApplicationScoped
class Papers {

    private static final Duration BANK_HOLDS = Duration.ofSeconds(30);
    private static final int MOST_CONTENTS = 20_000;

    @Inject
    private BankShelf shelf;

    @Inject
    private Clock clock;

    private final SecureRandom seeds = new SecureRandom();
    private final Map<Long, Blueprint> blueprintById = new ConcurrentHashMap<>();
    private final Map<Long, QuestionContent> contentByVersion = new ConcurrentHashMap<>();
    private final Map<String, Pool> poolByLevel = new ConcurrentHashMap<>();

    long newSeed() {
        return seeds.nextLong();
    }

    Blueprint blueprint(long id) {
        Blueprint kept = blueprintById.get(id);
        if (kept == null) {
            kept = shelf.blueprint(id);
            if (!kept.isDraft()) {
                blueprintById.put(id, kept);
            }
        }
        return kept;
    }

    /** A paper, and the id of the pool that it was drawn from. */
    record Drawn(List<PaperQuestion> questions, long poolId) {}

    Drawn draw(Blueprint blueprint, long seed) {
        Pool pool = pool(blueprint);
        return new Drawn(draw(blueprint, pool.candidates(), seed), pool.id());
    }

    /** The paper that this seed gives from these questions, then as now. */
    List<PaperQuestion> draw(Blueprint blueprint, List<PaperDraw.Candidate> pool, long seed) {
        return new PaperDraw(blueprint.cells(), blueprint.rules(), pool).draw(seed, this::options);
    }

    private Map<Long, PaperDraw.Options> options(Collection<Long> versions) {
        Map<Long, PaperDraw.Options> options = new HashMap<>();
        contents(versions).forEach((version, content) -> options.put(version, options(content)));
        return options;
    }

    /**
     * The blueprint, read anew.
     *
     * @throws Refused {@code exams.blueprint.not-published}, {@code exams.bank.thin.…} when the bank cannot fill it now
     */
    Blueprint plannable(long id) {
        Blueprint blueprint = shelf.blueprint(id);
        blueprint.requirePublished();
        new BankCoverage(blueprint.cells(), pool(blueprint).candidates()).requireFull();
        return blueprint;
    }

    Map<Long, QuestionContent> contents(Collection<Long> versions) {
        if (contentByVersion.size() > MOST_CONTENTS) {
            contentByVersion.clear();
        }
        List<Long> missing = versions.stream()
                .filter(version -> !contentByVersion.containsKey(version))
                .toList();
        Map<Long, QuestionContent> found = new HashMap<>();
        if (!missing.isEmpty()) {
            found.putAll(shelf.contents(missing));
            contentByVersion.putAll(found);
        }
        versions.forEach(version -> found.computeIfAbsent(version, contentByVersion::get));
        return found;
    }

    /** Those of these versions that this person wrote. */
    Set<Long> writtenBy(long personId, Collection<Long> versions) {
        return shelf.writtenBy(personId, versions);
    }

    /** The right answer of each version, in the letters of the bank. */
    Map<Long, String> answers(Collection<Long> versions) {
        Map<Long, String> answers = new HashMap<>();
        contents(versions).forEach((version, content) -> answers.put(version, content.answer()));
        return answers;
    }

    /** Remembers a pool only when its row is there for good: what this transaction adds may yet be taken back. */
    private Pool pool(Blueprint blueprint) {
        Instant now = clock.instant();
        Pool pool = poolByLevel.get(blueprint.edition() + "/" + blueprint.level());
        if (pool == null || pool.readAt().plus(BANK_HOLDS).isBefore(now)) {
            List<PaperDraw.Candidate> candidates = shelf.candidates(blueprint.edition(), blueprint.level());
            if (candidates.size() <= MOST_CONTENTS) {
                contents(candidates.stream().map(PaperDraw.Candidate::versionId).toList());
            }
            PoolMembers members = members(candidates);
            OptionalLong kept = shelf.kept(members);
            pool = new Pool(candidates, kept.isPresent() ? kept.getAsLong() : shelf.keep(members), now);
            if (kept.isPresent()) {
                poolByLevel.put(blueprint.edition() + "/" + blueprint.level(), pool);
            }
        }
        return pool;
    }

    static PoolMembers members(List<PaperDraw.Candidate> candidates) {
        return PoolMembers.of(
                candidates.stream().map(PaperDraw.Candidate::versionId).toList());
    }

    static PaperDraw.Options options(QuestionContent content) {
        StringBuilder letters = new StringBuilder();
        content.options().forEach(option -> letters.append(option.key()));
        return new PaperDraw.Options(letters.toString(), content.answer());
    }

    private record Pool(List<PaperDraw.Candidate> candidates, long id, Instant readAt) {}
}
