package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;
import org.watchroom.programmes.EditionFacts;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.Choice;
import org.watchroom.questions.model.Difficulty;
import org.watchroom.questions.model.Flaw;
import org.watchroom.questions.model.Kind;
import org.watchroom.questions.model.Question;
import org.watchroom.questions.model.QuestionEntry;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionText;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.SituationVersion;
import org.watchroom.questions.model.State;

/**
 * Writing questions in a form, by the same rules as those of a sheet. A draft changes; what is past its draft stays as it
 * is and is followed by a next version, which begins as a draft.
 */
@ApplicationScoped
@Transactional
public class QuestionEditing {

    @Inject
    private QuestionRepository questions;

    @Inject
    private NewVersions versions;

    @Inject
    private Standard standard;

    @Inject
    private SituationVersions situations;

    /** The kinds of question that there are, and whether each has options. */
    @Permits(Permission.SEE_QUESTIONS)
    public Map<String, Boolean> kinds() {
        Map<String, Boolean> kinds = new LinkedHashMap<>();
        Arrays.stream(Kind.values()).forEach(kind -> kinds.put(kind.name(), kind.hasOptions()));
        return kinds;
    }

    /** The letters that options may have. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<String> letters() {
        return Choice.LETTERS;
    }

    /** What a question may examine: the items of every edition and level that is kept, each once. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<Item> items() {
        return standard.editions().stream()
                .flatMap(this::itemsOf)
                .distinct()
                .map(it -> new Item(it.key(), it.function(), it.star(), new Title(it.labelZh(), it.labelEn())))
                .toList();
    }

    /** An item of the standard. */
    public record Item(String key, String function, boolean star, Title label) {}

    private Stream<StandardItem> itemsOf(EditionFacts edition) {
        return edition.levels().stream().flatMap(level -> standard.items(edition.edition(), level).stream());
    }

    /** Every reason why this cannot be taken, at most one for each field. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<Written.Fault> faults(Written written) {
        return flaws(entry(written), written).stream()
                .map(flaw -> new Written.Fault(flaw.field(), flaw.key(), flaw.arguments()))
                .toList();
    }

    /**
     * A new question, whose first version is a draft.
     *
     * @return its id
     * @throws Refused {@code questions.edit.code-taken}; the first of the {@link #faults}
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public long add(Written written) {
        QuestionEntry entry = wellFormed(written);
        if (!questions.newestOf(List.of(entry.code())).isEmpty()) {
            throw new Refused("questions.edit.code-taken", entry.code());
        }
        return follow(new Question(entry.code()), text(entry, written))
                .question()
                .id();
    }

    /**
     * Changes the draft, or writes the next version where that one is more than a draft. The code stays.
     *
     * @param seen of the version, and the number of the newest one, as the writer saw them
     * @return the number of the version that says it now
     * @throws Refused {@code questions.stale} when somebody wrote since; {@code questions.edit.same} when it says nothing
     *     new; the first of the {@link #faults}
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public int change(long versionId, int seen, int newest, Written written) {
        QuestionVersion version = questions.lock(versionId, seen);
        Question question = version.question();
        if (question.newest() != newest) {
            throw new Refused("questions.stale", question.code());
        }
        QuestionEntry entry = wellFormed(written);
        QuestionText text = text(entry, written);
        if (version.says(text) && version.life().state() != State.RETIRED) {
            throw new Refused("questions.edit.same");
        }
        if (version.life().state() == State.DRAFT) {
            versions.rewrite(version, text, item(text));
            return version.number();
        }
        return follow(question, text).number();
    }

    private QuestionVersion follow(Question question, QuestionText text) {
        return versions.follow(List.of(new NewVersions.Next(question, text, item(text))))
                .get(0);
    }

    private QuestionText text(QuestionEntry entry, Written written) {
        return situation(written).map(it -> entry.text().within(it.id())).orElseGet(entry::text);
    }

    private Optional<SituationVersion> situation(Written written) {
        return isAlone(written)
                ? Optional.empty()
                : Optional.ofNullable(
                        situations.newestOf(List.of(written.situation())).get(written.situation()));
    }

    private static boolean isAlone(Written written) {
        return written.situation() == null || written.situation().isEmpty();
    }

    private QuestionEntry wellFormed(Written written) {
        QuestionEntry entry = entry(written);
        flaws(entry, written).stream().findFirst().ifPresent(flaw -> {
            throw Refused.input(flaw.key(), flaw.arguments().toArray());
        });
        return entry;
    }

    private List<Flaw> flaws(QuestionEntry entry, Written written) {
        List<Flaw> flaws = new ArrayList<>(entry.flaws(key -> standard.item(key).isPresent()));
        if (!isAlone(written) && situation(written).isEmpty()) {
            flaws.add(new Flaw("situation", "questions.situation.absent", List.of()));
        }
        return flaws;
    }

    private StandardItem item(QuestionText text) {
        return standard.item(text.standardKey()).orElseThrow();
    }

    private static QuestionEntry entry(Written written) {
        return new QuestionEntry(
                written.code(),
                written.key(),
                named(Kind.values(), written.kind()),
                named(Difficulty.values(), written.difficulty()),
                written.stem(),
                written.options(),
                written.answer(),
                written.explanation(),
                written.basis(),
                written.review());
    }

    private static <T extends Enum<T>> T named(T[] all, String name) {
        return Arrays.stream(all)
                .filter(it -> Objects.equals(it.name(), name))
                .findFirst()
                .orElse(null);
    }
}
