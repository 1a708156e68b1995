package org.watchroom.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.watchroom.courses.model.FoundLesson;
import org.watchroom.courses.model.LessonSearchRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** Finding the lesson that says something. A trainee finds what they may read. */
@ApplicationScoped
@Transactional
public class LessonSearch {

    /** Most lessons that are listed. */
    public static final int MOST = 50;

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 40;
    private static final int BEFORE = 24;
    private static final int AFTER = 60;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    @Inject
    private LessonSearchRepository lessons;

    @Inject
    private Curriculum curriculum;

    /**
     * The lessons that hold every word, by course and position; at most {@value #MOST}.
     *
     * @param text words between blanks, of which the first {@value #MOST_WORDS} count; blank finds nothing
     */
    @Permits({Permission.LEARN, Permission.SEE_COURSES})
    public List<LessonHit> find(String text) {
        List<String> words = Stream.of((text == null ? "" : text).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .limit(MOST_WORDS)
                .toList();
        Set<String> readable = curriculum.seesAll() ? null : curriculum.readable();
        if (words.isEmpty() || readable != null && readable.isEmpty()) {
            return List.of();
        }
        return lessons.holding(words, readable, MOST).stream()
                .map(found -> hit(found, words.get(0)))
                .toList();
    }

    private static LessonHit hit(FoundLesson found, String word) {
        String text = PLAIN.render(PARSER.parse(found.markdown()));
        int at = text.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        int from = Math.max(0, at);
        int end = at < 0 ? 0 : at + word.length();
        return new LessonHit(
                found.courseCode(),
                found.courseZh(),
                found.courseEn(),
                found.code(),
                found.position(),
                found.zh(),
                found.en(),
                (from > BEFORE ? "…" : "") + text.substring(Math.max(0, from - BEFORE), from),
                text.substring(from, end),
                text.substring(end, Math.min(text.length(), end + AFTER)) + (end + AFTER < text.length() ? "…" : ""));
    }
}
