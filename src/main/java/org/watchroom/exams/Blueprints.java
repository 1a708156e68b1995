package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import org.watchroom.exams.model.Blueprint;
import org.watchroom.exams.model.BlueprintRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * Blueprints of papers. A draft is written until it compiles and is published; from then on it never changes, and what is to
 * change becomes the next version under the same code.
 */
@ApplicationScoped
@Transactional
public class Blueprints {

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private BlueprintWriting writing;

    @Inject
    private BlueprintCompiler compiler;

    /** All versions, by code, the older first. */
    @Permits(Permission.SEE_EXAMS)
    public List<BlueprintFacts> all() {
        return blueprints.all().stream().map(BlueprintWriting::facts).toList();
    }

    /** @throws Refused {@code exams.blueprint.absent} */
    @Permits(Permission.SEE_EXAMS)
    public BlueprintDetail detail(long id) {
        Blueprint blueprint = blueprints.get(id);
        return new BlueprintDetail(
                BlueprintWriting.facts(blueprint), BlueprintWriting.plan(blueprint), blueprint.version());
    }

    /** What {@link #importFrom} takes. */
    @Permits(Permission.SEE_EXAMS)
    public byte[] export(long id) {
        return BlueprintFile.write(BlueprintWriting.plan(blueprints.get(id)));
    }

    /**
     * A new draft.
     *
     * @return its id
     * @throws Refused {@code exams.blueprint.exists}, {@code .code}, {@code .title}, {@code .level}, {@code .function},
     *     {@code .topic}, {@code .minutes}, {@code .pass-mark}, {@code .count}, {@code .points}, {@code .twice}
     */
    @Permits(Permission.KEEP_EXAMS)
    public long create(BlueprintPlan plan) {
        if (!blueprints.versions(plan.code()).isEmpty()) {
            throw Refused.input("exams.blueprint.exists", plan.code());
        }
        return add(writing.draft(plan, 1));
    }

    /**
     * Takes a file as a new draft: of a new blueprint, or of the next version where its code is known.
     *
     * @return its id
     * @throws Refused as {@link #create}, and {@code exams.blueprint.unreadable}, {@code .lacks}, {@code .kind}, {@code
     *     .draft-there} when the next version is being written already
     */
    @Permits(Permission.KEEP_EXAMS)
    public long importFrom(InputStream json) {
        BlueprintPlan plan = BlueprintFile.read(json);
        List<Blueprint> versions = blueprints.versions(plan.code());
        return add(writing.draft(plan, nextNumber(versions)));
    }

    /**
     * @param version as {@link #detail} gave it
     * @throws Refused as {@link #create}, and {@code exams.blueprint.not-draft} after publishing, {@code .stale} when somebody
     *     else was quicker, {@code .code-stays} when later versions were to get another code
     */
    @Permits(Permission.KEEP_EXAMS)
    public void change(long id, int version, BlueprintPlan plan) {
        Blueprint draft = blueprints.get(id);
        if (draft.version() != version) {
            throw new Refused("exams.blueprint.stale", draft.code());
        }
        if (!draft.code().equals(plan.code())) {
            if (draft.number() > 1) {
                throw Refused.input("exams.blueprint.code-stays", draft.code());
            }
            if (!blueprints.versions(plan.code()).isEmpty()) {
                throw Refused.input("exams.blueprint.exists", plan.code());
            }
        }
        writing.rewrite(draft, plan);
    }

    /**
     * Begins the next version with the content of this one.
     *
     * @return its id
     * @throws Refused {@code exams.blueprint.draft-there} when it has been begun already
     */
    @Permits(Permission.KEEP_EXAMS)
    public long next(long id) {
        Blueprint blueprint = blueprints.get(id);
        return add(blueprint.next(nextNumber(blueprints.versions(blueprint.code()))));
    }

    /** @param versions the newest first */
    private static int nextNumber(List<Blueprint> versions) {
        versions.stream().filter(Blueprint::isDraft).findFirst().ifPresent(draft -> {
            throw new Refused("exams.blueprint.draft-there", draft.code(), draft.number());
        });
        return versions.isEmpty() ? 1 : versions.get(0).number() + 1;
    }

    private long add(Blueprint blueprint) {
        blueprints.add(blueprint);
        return blueprint.id();
    }

    /**
     * Makes a draft that compiles a blueprint that sittings can be planned on, and retires the version before it.
     *
     * @throws Refused the first reason why it does not compile, {@code exams.blueprint.not-draft}
     */
    @Permits(Permission.KEEP_EXAMS)
    public void publish(long id) {
        Blueprint draft = blueprints.get(id);
        compiler.require(draft);
        draft.publish();
        blueprints.versions(draft.code()).stream()
                .filter(it -> it.id() != id && it.state() == Blueprint.State.PUBLISHED)
                .forEach(Blueprint::retire);
    }

    /** Takes it out of the choice for new sittings; those that are planned go on. */
    @Permits(Permission.KEEP_EXAMS)
    public void retire(long id) {
        blueprints.get(id).retire();
    }

    /** Throws a draft away. */
    @Permits(Permission.KEEP_EXAMS)
    public void discard(long id) {
        Blueprint draft = blueprints.get(id);
        if (!draft.isDraft()) {
            throw new Refused("exams.blueprint.not-draft", draft.code(), draft.number());
        }
        blueprints.remove(draft);
    }
}
