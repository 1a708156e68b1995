package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;

/** How exams put times, points and the standard's functions into words. */
@Named
@RequestScoped
public class ExamWords {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, String> FUNCTIONS = Map.of(
            "职业道德", "ethics",
            "基础知识", "basics",
            "设施监控操作", "operation",
            "设施维护保养", "maintenance",
            "设施检测", "testing");

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    /** Day and minute as the reader writes them. */
    public String when(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.getLocale())
                .format(instant.atZone(HERE));
    }

    /** Points without needless zeros. */
    public String points(BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    /** A function of the standard; one of another edition keeps the standard's own word. */
    public String function(String name) {
        String known = FUNCTIONS.get(name);
        return known == null ? name : texts.get("exams.function." + known);
    }

    /** The letters of an answer, or true and false in words. */
    public String answer(String kind, String letters) {
        if (letters.isEmpty()) {
            return texts.get("exams.result.unanswered");
        }
        return letters.chars()
                .mapToObj(Character::toString)
                .map(letter -> "JUDGEMENT".equals(kind) ? texts.get("exams.judgement." + letter) : letter)
                .collect(Collectors.joining(" "));
    }
}
