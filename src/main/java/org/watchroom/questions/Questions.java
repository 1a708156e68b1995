package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.model.Kind;
import org.watchroom.questions.model.Question;
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

    /**
     * The questions in use, by code.
     *
     * @param function one function of the standard; null or blank for all
     * @param kind SINGLE, MULTIPLE or JUDGEMENT; anything else means all
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

    /** @param number the version to show; null for the one in use */
    @Permits(Permission.SEE_QUESTIONS)
    public QuestionDetail question(long id, Integer number) {
        Question question = questions.get(id);
        List<QuestionVersion> versions = questions.versionsOf(question);
        QuestionVersion shown = versions.stream()
                .filter(version -> number == null ? version.isNewest() : version.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.absent("questions.absent"));
        Optional<StandardItem> item = standard.item(shown.text().standardKey());
        return new QuestionDetail(
                id,
                shown.number(),
                QuestionBank.content(shown),
                shown.text().difficulty().name(),
                shown.cell().function(),
                item.map(StandardItem::star).orElse(false),
                item.map(StandardItem::labelZh).orElse(""),
                item.map(StandardItem::labelEn).orElse(""),
                versions.stream()
                        .map(version -> new QuestionDetail.VersionLine(
                                version.number(), version.importedAt().toInstant(ZoneOffset.UTC)))
                        .toList());
    }

    private boolean isStar(String key) {
        return standard.item(key).map(StandardItem::star).orElse(false);
    }

    private static QuestionLine line(QuestionVersion version, boolean star) {
        return new QuestionLine(
                version.question().id(),
                version.question().code(),
                version.number(),
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
