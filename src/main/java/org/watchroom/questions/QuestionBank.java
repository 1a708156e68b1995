package org.watchroom.questions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.questions.model.MediaRepository;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionText;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.SituationRepository;

/** What exams draw from. The answers leave this feature only through here, to code, never to a page of a trainee. */
@ApplicationScoped
@Transactional
public class QuestionBank {

    @Inject
    private QuestionRepository questions;

    @Inject
    private MediaRepository files;

    @Inject
    private SituationRepository situations;

    /** The version in use of each question of that level, those for every level included, in the order of their codes. */
    @Permits({Permission.SEE_QUESTIONS, Permission.SEE_EXAMS, Permission.SIT_EXAMS})
    public List<BankItem> items(String edition, String level) {
        return questions.usable(edition, level).stream().map(QuestionBank::item).toList();
    }

    /** Versions as exams drew them, whether they are still in use or not. An unknown id is left out. */
    @Permits({Permission.SEE_QUESTIONS, Permission.SEE_EXAMS})
    public List<BankItem> versions(Collection<Long> versionIds) {
        return questions.drawable(versionIds).stream().map(QuestionBank::item).toList();
    }

    private static BankItem item(Object[] row) {
        return new BankItem(
                (Long) row[0],
                (Long) row[6],
                (String) row[1],
                (String) row[2],
                row[3].toString(),
                row[4].toString(),
                (Long) row[5]);
    }

    /** By version id. An unknown id is left out. */
    @Permits({Permission.SEE_QUESTIONS, Permission.SEE_EXAMS, Permission.SIT_EXAMS})
    public Map<Long, QuestionContent> contents(Collection<Long> versionIds) {
        List<QuestionVersion> versions = questions.versions(versionIds);
        Function<QuestionVersion, QuestionContent> content = contentOf(versions);
        return versions.stream().collect(toMap(QuestionVersion::id, content));
    }

    /** Those of these versions that this person wrote. */
    @Permits(Permission.SEE_QUESTIONS)
    public Set<Long> writtenBy(long personId, Collection<Long> versionIds) {
        return questions.versions(versionIds).stream()
                .filter(it -> Objects.equals(it.life().authorId(), personId))
                .map(QuestionVersion::id)
                .collect(toSet());
    }

    /** As {@link #contents}, with the place of each in the bank. */
    @Permits(Permission.SEE_QUESTIONS)
    public Map<Long, PlacedQuestion> placed(Collection<Long> versionIds) {
        List<QuestionVersion> versions = questions.versions(versionIds);
        Function<QuestionVersion, QuestionContent> content = contentOf(versions);
        return versions.stream()
                .collect(toMap(
                        QuestionVersion::id,
                        it -> new PlacedQuestion(
                                it.question().id(),
                                it.number(),
                                it.isInUse(),
                                it.cell().function(),
                                content.apply(it))));
    }

    private Function<QuestionVersion, QuestionContent> contentOf(List<QuestionVersion> versions) {
        Map<Long, List<QuestionMedium>> media =
                files.ofVersions(versions.stream().map(QuestionVersion::id).toList()).stream()
                        .collect(groupingBy(
                                row -> ((Number) row[0]).longValue(),
                                mapping(
                                        row -> new QuestionMedium((String) row[1], (String) row[2], (String) row[3]),
                                        toList())));
        Map<Long, SituationContent> told = situations
                .versions(versions.stream()
                        .map(it -> it.text().situation())
                        .filter(Objects::nonNull)
                        .collect(toSet()))
                .values()
                .stream()
                .map(SituationContent::of)
                .collect(toMap(SituationContent::versionId, it -> it));
        return it -> content(
                it, media.getOrDefault(it.id(), List.of()), told.get(it.text().situation()));
    }

    /** @param situation what the version is asked about, or null */
    static QuestionContent content(QuestionVersion version, SituationContent situation) {
        return content(version, SituationContent.media(version.media()), situation);
    }

    private static QuestionContent content(
            QuestionVersion version, List<QuestionMedium> media, SituationContent situation) {
        QuestionText text = version.text();
        return new QuestionContent(
                version.id(),
                version.question().code(),
                text.standardKey(),
                text.kind().name(),
                text.stem(),
                text.choices().stream()
                        .map(choice -> new QuestionContent.Option(choice.letter(), choice.text()))
                        .toList(),
                text.answer(),
                text.explanation(),
                text.basis(),
                text.review(),
                media,
                situation);
    }
}
