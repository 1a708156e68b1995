package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.Kind;
import org.watchroom.questions.model.Life;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionVersion;

/** The bank as instructors and administrators look through it. */
@ApplicationScoped
@Transactional
public class Questions {

    /** Rows of one page of the list. */
    public static final int PAGE = 20;

    private static final int LONGEST_SEARCH = 100;

    @Inject
    private QuestionRepository questions;

    @Inject
    private Standard standard;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /**
     * The questions in their newest versions, by code.
     *
     * @param function one function of the standard; null or blank for all
     * @param kind SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC; anything else means all
     * @param text a part of the code, stem, explanation, basis or standard key; null or blank for all
     * @param page from 1
     */
    @Permits(Permission.SEE_QUESTIONS)
    public PageOf<QuestionLine> search(String function, String kind, String text, int page) {
        Map<String, Boolean> stars = new HashMap<>();
        PageOf<QuestionVersion> found = questions.search(
                given(function),
                Arrays.stream(Kind.values())
                        .filter(it -> it.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                given(text),
                PageOf.rowsBefore(page, PAGE),
                PAGE);
        return new PageOf<>(
                found.rows().stream()
                        .map(version -> line(
                                version, stars.computeIfAbsent(version.text().standardKey(), this::isStar)))
                        .toList(),
                found.total());
    }

    /** The functions that have questions. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<String> functions() {
        return questions.functions();
    }

    /** @param number the version to show; null for the one in use, or the newest where none is */
    @Permits(Permission.SEE_QUESTIONS)
    public QuestionDetail question(long id, Integer number) {
        List<QuestionVersion> versions = questions.versionsOf(questions.get(id));
        Optional<QuestionVersion> inUse =
                versions.stream().filter(QuestionVersion::isInUse).findFirst();
        QuestionVersion shown = number == null
                ? inUse.orElse(versions.get(0))
                : versions.stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .orElseThrow(() -> Refused.absent("questions.absent"));
        Optional<StandardItem> item = standard.item(shown.text().standardKey());
        Map<Long, String> names = directory.names(versions.stream()
                .map(QuestionVersion::life)
                .flatMap(it -> Stream.of(it.authorId(), it.changedBy(), it.reviewedBy(), it.noteBy(), it.retiredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new QuestionDetail(
                id,
                shown.number(),
                inUse.map(QuestionVersion::number).orElse(null),
                life(shown, names),
                QuestionBank.content(shown),
                shown.text().difficulty().name(),
                shown.cell().function(),
                item.map(StandardItem::star).orElse(false),
                item.map(StandardItem::labelZh).orElse(""),
                item.map(StandardItem::labelEn).orElse(""),
                versions.stream()
                        .map(version -> new QuestionDetail.VersionLine(
                                version.number(),
                                version.life().state().name(),
                                names.get(version.life().authorId()),
                                instant(version.madeAt())))
                        .toList());
    }

    private LifeFacts life(QuestionVersion version, Map<Long, String> names) {
        Life life = version.life();
        return new LifeFacts(
                life.state().name(),
                version.version(),
                user.isSignedIn() && life.isOf(user.id()),
                names.get(life.authorId()),
                names.get(life.changedBy()),
                names.get(life.reviewedBy()),
                instant(life.reviewedAt()),
                life.note(),
                names.get(life.noteBy()),
                instant(life.noteAt()),
                names.get(life.retiredBy()),
                instant(life.retiredAt()),
                life.retiredWhy());
    }

    private static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private boolean isStar(String key) {
        return standard.item(key).map(StandardItem::star).orElse(false);
    }

    private static QuestionLine line(QuestionVersion version, boolean star) {
        return new QuestionLine(
                version.question().id(),
                version.question().code(),
                version.number(),
                version.life().state().name(),
                version.text().standardKey(),
                star,
                version.cell().function(),
                version.text().kind().name(),
                version.text().difficulty().name(),
                version.text().stem());
    }

    private static String given(String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
    }
}
