package org.watchroom.courses;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.courses.model.CourseFiles;
import org.watchroom.courses.model.LessonText;

/**
 * How a lesson differs between two versions of its course. A picture that was changed under its name is not seen here.
 *
 * @param kind whether the lesson was added, removed or changed
 * @param lines what it says otherwise, with nothing of what stayed
 */
public record LessonDifference(String code, String titleZh, String titleEn, Kind kind, List<Line> lines) {

    /** What happened to a lesson. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A line that went or came; two that lie apart are parted by one without words.
     *
     * @param sign {@code -}, {@code +} or {@code …}
     */
    public record Line(String sign, String text) {}

    /** In the order of the later one, what was removed last. */
    static List<LessonDifference> between(CourseFiles earlier, CourseFiles later) {
        Map<String, LessonText> before = byCode(earlier);
        Map<String, LessonText> after = byCode(later);
        Set<String> codes = new LinkedHashSet<>();
        later.course().lessons().forEach(it -> codes.add(it.code()));
        earlier.course().lessons().forEach(it -> codes.add(it.code()));
        List<LessonDifference> differences = new ArrayList<>();
        for (String code : codes) {
            List<Line> lines = lines(words(before.get(code), earlier), words(after.get(code), later));
            if (!lines.isEmpty()) {
                LessonText shown = after.getOrDefault(code, before.get(code));
                Kind kind =
                        !before.containsKey(code) ? Kind.ADDED : after.containsKey(code) ? Kind.CHANGED : Kind.REMOVED;
                differences.add(new LessonDifference(code, shown.titleZh(), shown.titleEn(), kind, lines));
            }
        }
        return differences;
    }

    private static Map<String, LessonText> byCode(CourseFiles files) {
        return files.course().lessons().stream().collect(Collectors.toMap(LessonText::code, Function.identity()));
    }

    private static List<String> words(LessonText lesson, CourseFiles files) {
        if (lesson == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        words.add(lesson.titleZh() + " / " + lesson.titleEn());
        words.add(lesson.chapterZh() == null ? "" : lesson.chapterZh() + " / " + lesson.chapterEn());
        words.add(lesson.minutes() + " min" + (lesson.leastMinutes() > 0 ? " ≥ " + lesson.leastMinutes() : ""));
        words.add(String.join(" ", lesson.standardKeys()));
        words.addAll(Arrays.asList(files.markdown().get(lesson.code()).split("\n")));
        words.removeIf(String::isBlank);
        return words;
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            if (!lines.isEmpty()) {
                lines.add(new Line("…", ""));
            }
            delta.getSource().getLines().forEach(it -> lines.add(new Line("-", it)));
            delta.getTarget().getLines().forEach(it -> lines.add(new Line("+", it)));
        }
        return lines;
    }
}
