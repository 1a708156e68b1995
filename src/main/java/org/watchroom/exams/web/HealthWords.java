package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.watchroom.exams.ItemStatistics;
import org.watchroom.exams.QuestionHealth;
import org.watchroom.platform.web.PageTexts;

/** How the figures about questions are put into words. */
@Named
@RequestScoped
public class HealthWords {

    private static final String NOTHING = "–";

    @Inject
    private PageTexts texts;

    /** Two decimals with the sign that minus has; a dash for what cannot be said. */
    public String figure(Double figure) {
        return figure == null
                ? NOTHING
                : String.format(Locale.ROOT, "%.2f", figure + 0.0).replace('-', '−');
    }

    public String percent(Double share) {
        return share == null ? NOTHING : texts.of("exams.result.percent", Math.round(share * 100));
    }

    /** How many of how many, and the share. */
    public String of(int some, int all) {
        return all == 0
                ? NOTHING
                : texts.of(
                        "exams.health.of", some, all, texts.of("exams.result.percent", Math.round(100.0 * some / all)));
    }

    public String title(QuestionHealth.Finding finding) {
        return texts.of("exams.health.title." + finding.trouble());
    }

    /** What the answers show. */
    public String seen(QuestionHealth question, QuestionHealth.Finding finding) {
        String letters = finding.letters().isEmpty() ? NOTHING : letters(question, finding.letters());
        boolean reversedOnly =
                finding.trouble().equals("WRONG_KEY") && finding.letters().isEmpty();
        return texts.of(
                reversedOnly ? "exams.health.reversed" : "exams.health.seen." + finding.trouble(),
                letters,
                letters(question, question.answer()),
                percent(question.difficulty()),
                figure(question.corrected()),
                question.answers(),
                ItemStatistics.FEWEST_ANSWERS);
    }

    public String todo(QuestionHealth.Finding finding) {
        return texts.of("exams.health.todo." + finding.trouble());
    }

    /** Letters as the bank has them; right and wrong in words for a judgement; one step after the other. */
    public String letters(QuestionHealth question, String letters) {
        return switch (question.kind()) {
            case "JUDGEMENT" -> texts.of("exams.judgement." + letters);
            case "ORDERING" -> String.join(" → ", letters.split(""));
            case "NUMERIC" -> letters.replace("±", " ± ");
            default -> letters;
        };
    }

    /** The colour of a finding: only a key in doubt is urgent. */
    public String kind(QuestionHealth.Finding finding) {
        return switch (finding.trouble()) {
            case "WRONG_KEY" -> "bad";
            case "TOO_FEW" -> "off";
            default -> "warn";
        };
    }
}
