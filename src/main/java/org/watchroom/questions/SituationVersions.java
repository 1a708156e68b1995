package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.Medium;
import org.watchroom.questions.model.QuestionText;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.Situation;
import org.watchroom.questions.model.SituationRepository;
import org.watchroom.questions.model.SituationVersion;
import org.watchroom.questions.model.State;

/**
 * How situations come into the bank and change there. As long as only drafts are asked about the newest version, that one
 * changes; after that a next version follows, and with it a next draft of each of its questions.
 */
@ApplicationScoped
class SituationVersions {

    @Inject
    private SituationRepository situations;

    @Inject
    private NewVersions versions;

    @Inject
    private Standard standard;

    SituationVersion add(String code, String story) {
        Situation situation = new Situation(code);
        situations.add(situation);
        SituationVersion first = situation.follow(story, versions.person(), versions.now());
        situations.add(first);
        return first;
    }

    /**
     * Changes the newest version, or a next one that said the same so far, and lets the questions follow.
     *
     * @param situation locked
     * @return the version that was changed
     */
    SituationVersion change(Situation situation, Consumer<SituationVersion> change) {
        List<QuestionVersion> questions = situations.lockQuestions(situation);
        SituationVersion newest = situations.newest(situation);
        SituationVersion changed = situations.isFixed(newest) ? next(newest) : newest;
        change.accept(changed);
        questions.stream().filter(it -> it.life().state() == State.DRAFT).forEach(it -> {
            versions.rewrite(it, it.text().within(changed.id()), item(it));
            situations.count(it);
        });
        versions.follow(questions.stream()
                .filter(it -> it.life().state() != State.DRAFT)
                .map(it -> new NewVersions.Next(it.question(), it.text().within(changed.id()), item(it)))
                .toList());
        return changed;
    }

    private SituationVersion next(SituationVersion before) {
        SituationVersion next = before.situation().follow(before.story(), versions.person(), versions.now());
        before.media().forEach((kind, it) -> next.show(kind, new Medium(it.sha256(), it.description())));
        situations.add(next);
        return next;
    }

    private StandardItem item(QuestionVersion version) {
        return standard.item(version.text().standardKey()).orElseThrow();
    }

    /**
     * Lets each of these situations tell that, as a new one or by a change where it tells something else.
     *
     * @param stories by code; an empty one for a known situation that stays as it is
     * @return the id of the version of each that holds from now on
     */
    Map<String, Long> tell(Map<String, String> stories) {
        Map<String, SituationVersion> known = newestOf(stories.keySet());
        Map<String, Long> held = new HashMap<>();
        stories.forEach((code, story) -> {
            SituationVersion now = known.get(code);
            if (now == null) {
                now = add(code, story);
            } else if (!story.isEmpty() && !now.story().equals(story)) {
                now = change(situations.lock(now.situation().id()), it -> it.tell(story));
            }
            held.put(code, now.id());
        });
        return held;
    }

    /** The version of each that was written last, by the code of the situation. */
    Map<String, SituationVersion> newestOf(Collection<String> codes) {
        return situations.newestOf(codes);
    }

    /** The newest version of what each of these texts is asked about, by the id of the version that it names. */
    Map<Long, SituationVersion> newestBy(Collection<QuestionText> texts) {
        return situations.newestBy(texts.stream()
                .map(QuestionText::situation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
