package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.Life;
import org.watchroom.questions.model.QuestionIndexRepository;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionSearchRepository;
import org.watchroom.questions.model.QuestionVersion;

/** The bank as instructors and administrators look through it. */
@ApplicationScoped
@Transactional
public class Questions {

    /** Rows of one page of the list. */
    public static final int PAGE = 20;

    @Inject
    private QuestionRepository questions;

    @Inject
    private QuestionSearchRepository search;

    @Inject
    private QuestionIndexRepository index;

    @Inject
    private Standard standard;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /**
     * One page, by code: of each question the newest version, or those in the state that is asked for. Six statements,
     * however large the bank is.
     *
     * @param page from 1
     */
    @Permits(Permission.SEE_QUESTIONS)
    public PageOf<QuestionLine> search(QuestionFilter filter, int page) {
        PageOf<Long> found = search.find(filter.terms(), PageOf.rowsBefore(page, PAGE), PAGE);
        return new PageOf<>(lines(found.rows()), found.total());
    }

    /** The versions of other questions that ask nearly the same as this one; see {@code model.Grams} for how near. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<QuestionLine> twins(long versionId) {
        return lines(index.twinsOf(versionId));
    }

    private List<QuestionLine> lines(List<Long> versionIds) {
        Map<Long, QuestionVersion> byId = questions.versions(versionIds).stream()
                .collect(Collectors.toMap(QuestionVersion::id, version -> version));
        Map<String, StandardItem> items = standard.items(byId.values().stream()
                .map(version -> version.text().standardKey())
                .collect(Collectors.toSet()));
        Map<Long, String> names = directory.names(byId.values().stream()
                .map(version -> version.life().authorId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return versionIds.stream()
                .map(byId::get)
                .map(version -> line(
                        version,
                        items.get(version.text().standardKey()),
                        names.get(version.life().authorId())))
                .toList();
    }

    /** The functions that have questions. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<String> functions() {
        return search.functions();
    }

    /** Who wrote questions, by id and name; 0 without a name for the product itself. */
    @Permits(Permission.SEE_QUESTIONS)
    public Map<Long, String> authors() {
        List<Long> ids = search.authors();
        Map<Long, String> authors = new LinkedHashMap<>();
        if (ids.contains(null)) {
            authors.put(0L, "");
        }
        directory.names(ids.stream().filter(Objects::nonNull).toList()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> authors.put(it.getKey(), it.getValue()));
        return authors;
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
                QuestionBank.content(
                        shown,
                        questions.situationOf(shown).map(SituationContent::of).orElse(null)),
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

    private static QuestionLine line(QuestionVersion version, StandardItem item, String author) {
        return new QuestionLine(
                version.question().id(),
                version.id(),
                version.version(),
                version.question().code(),
                version.number(),
                version.life().state().name(),
                author,
                version.text().standardKey(),
                item != null && item.star(),
                version.cell().function(),
                version.text().kind().name(),
                version.text().difficulty().name(),
                version.text().stem());
    }
}
