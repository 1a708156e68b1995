package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.stream.Collectors;
import org.watchroom.drills.SheetView;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;

/** How drills put figures and states into words. */
@Named("drillWords")
@RequestScoped
public class DrillWords {

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

    /** The minute of the day. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.getLocale())
                .format(instant.atZone(HERE));
    }

    /** A stopwatch's reading: 4:05. */
    public String clock(int seconds) {
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    /** Points without needless zeros. */
    public String points(BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    /** Why a drill was not passed. */
    public String causes(Collection<String> causes) {
        return list(causes, "drills.cause.");
    }

    /** How the grader knows: of A action, S speech, R record. */
    public String evidence(Collection<String> letters) {
        return list(letters, "drills.evidence.");
    }

    /** Until when: in the words of the sheet, else so many minutes and seconds from the start; blank for no target. */
    public String target(SheetView.Item item) {
        if (item.targetZh() != null || item.targetSeconds() == null) {
            return texts.either(item.targetZh(), item.targetEn());
        }
        return texts.of("drills.target-within", clock(item.targetSeconds()));
    }

    /** What the signs of a time line mean. */
    public String getSigns() {
        return join(TimeLine.RESULTS.stream()
                .map(result ->
                        texts.of("drills.replay.key", TimeLine.sign(result), texts.get("drills.result." + result)))
                .toList());
    }

    public String join(Collection<String> words) {
        return String.join(texts.get("drills.and"), words);
    }

    private String list(Collection<String> names, String key) {
        return join(names.stream().map(name -> texts.get(key + name)).collect(Collectors.toList()));
    }
}
