package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.CellOfStandard;
import org.watchroom.questions.model.Medium;
import org.watchroom.questions.model.Question;
import org.watchroom.questions.model.QuestionIndexRepository;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionText;
import org.watchroom.questions.model.QuestionVersion;

/**
 * How versions come into the bank, whichever way they were written: as drafts of the person who is at work, or in use at
 * once when it is the product itself.
 */
@ApplicationScoped
class NewVersions {

    @Inject
    private QuestionRepository questions;

    @Inject
    private QuestionIndexRepository index;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Adds all of them, each as the next version of its question, findable from now on. */
    List<QuestionVersion> follow(List<Next> all) {
        List<QuestionVersion> versions = all.stream().map(this::follow).toList();
        index.write(versions);
        return versions;
    }

    private QuestionVersion follow(Next next) {
        Question question = next.question();
        Optional<QuestionVersion> before = question.id() == null ? Optional.empty() : questions.findNewest(question);
        if (question.id() == null) {
            questions.add(question);
        } else if (person() == null) {
            questions.retireBefore(question, question.newest() + 1, null, now());
        }
        QuestionVersion version = question.follow(next.text(), cell(next.item()), person(), now());
        before.ifPresent(it -> it.media().forEach((kind, medium) -> version.show(kind, copy(medium))));
        questions.add(version);
        return version;
    }

    /**
     * @param question new, or known and locked
     * @param item of the standard that the text names
     */
    record Next(Question question, QuestionText text, StandardItem item) {}

    /** A draft says something else from now on. */
    void rewrite(QuestionVersion draft, QuestionText text, StandardItem item) {
        draft.rewrite(text, cell(item), person());
        index.write(List.of(draft));
    }

    private static Medium copy(Medium medium) {
        return new Medium(medium.sha256(), medium.description());
    }

    private static CellOfStandard cell(StandardItem item) {
        return new CellOfStandard(item.key().substring(0, item.key().indexOf('/')), item.level(), item.function());
    }

    /** Who is at work; null for the product itself. */
    Long person() {
        return user.isSystem() ? null : user.id();
    }

    /** In UTC. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
