package org.watchroom.questions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.Situation;
import org.watchroom.questions.model.SituationRepository;
import org.watchroom.questions.model.SituationVersion;

/** The situations of the bank as instructors and administrators look through them. */
@ApplicationScoped
@Transactional
public class Situations {

    /** Rows of one page of the list. */
    public static final int PAGE = 20;

    @Inject
    private SituationRepository situations;

    @Inject
    private Directory directory;

    /**
     * One page, by code.
     *
     * @param page from 1
     */
    @Permits(Permission.SEE_QUESTIONS)
    public PageOf<SituationLine> page(int page) {
        return lines(PageOf.rowsBefore(page, PAGE), PAGE);
    }

    /** All of them, to choose from. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<SituationLine> all() {
        return lines(0, Integer.MAX_VALUE).rows();
    }

    private PageOf<SituationLine> lines(int first, int most) {
        PageOf<SituationVersion> found = situations.page(first, most);
        Map<Long, Long> questions = situations.countQuestions();
        return new PageOf<>(
                found.rows().stream()
                        .map(it -> new SituationLine(
                                it.situation().id(),
                                it.situation().code(),
                                it.story(),
                                questions.getOrDefault(it.situation().id(), 0L)))
                        .toList(),
                found.total());
    }

    /**
     * @param number the version to show; null for the newest
     * @throws Refused {@code questions.situation.absent}
     */
    @Permits(Permission.SEE_QUESTIONS)
    public SituationDetail situation(long id, Integer number) {
        Situation situation = situations.get(id);
        List<SituationVersion> versions = situations.versionsOf(situation);
        SituationVersion shown = number == null
                ? versions.get(0)
                : versions.stream()
                        .filter(it -> it.number() == number)
                        .findFirst()
                        .orElseThrow(() -> Refused.absent("questions.situation.absent"));
        Map<Long, Integer> numbers = versions.stream().collect(toMap(SituationVersion::id, SituationVersion::number));
        Map<Long, String> names = directory.names(versions.stream()
                .map(SituationVersion::authorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new SituationDetail(
                id,
                shown.number(),
                shown.version(),
                situation.newest(),
                situations.isFixed(shown),
                SituationContent.of(shown),
                situations.questions(id).stream().map(it -> member(it, numbers)).toList(),
                versions.stream()
                        .map(it -> new SituationDetail.VersionLine(
                                it.number(),
                                names.get(it.authorId()),
                                it.madeAt().toInstant(ZoneOffset.UTC)))
                        .toList());
    }

    private static SituationDetail.Member member(QuestionVersion version, Map<Long, Integer> numbers) {
        return new SituationDetail.Member(
                version.question().id(),
                version.number(),
                version.question().code(),
                version.text().kind().name(),
                version.life().state().name(),
                version.text().stem(),
                numbers.get(version.text().situation()));
    }
}
