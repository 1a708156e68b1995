package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;

/** How exams put times, points and answers into words. */
@Named
@RequestScoped
public class ExamWords {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

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

    /** The zone in which {@link #when} speaks, for scripts that show a time beside it. */
    public String getZone() {
        return HERE.getId();
    }

    /** Points without needless zeros. */
    public String points(BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    /** The letters of an answer, true and false in words, or a number with its tolerance. */
    public String answer(String kind, String letters) {
        if (letters.isEmpty()) {
            return texts.get("exams.result.unanswered");
        }
        return "NUMERIC".equals(kind)
                ? letters.replace("±", " ± ")
                : letters.chars()
                        .mapToObj(Character::toString)
                        .map(letter -> "JUDGEMENT".equals(kind) ? texts.get("exams.judgement." + letter) : letter)
                        .collect(Collectors.joining(" "));
    }
}
