package org.watchroom.drills;

import org.watchroom.drills.model.Bilingual;
import org.watchroom.drills.model.LogField;

/**
 * One field of a form that was handed in.
 *
 * @param givenZh what was written, or null for an empty field; of a choice its words
 * @param result DONE, PARTIAL or NOT_DONE
 */
public record LogLine(
        String labelZh,
        String labelEn,
        String givenZh,
        String givenEn,
        String result,
        String answerZh,
        String answerEn,
        String whyZh,
        String whyEn) {

    static LogLine of(LogField field, String given) {
        Bilingual shown = field.options().stream()
                .filter(it -> it.key().equals(given))
                .map(LogField.Option::text)
                .findFirst()
                .orElse(new Bilingual(given, given));
        return new LogLine(
                field.label().zh(),
                field.label().en(),
                shown.zh(),
                shown.en(),
                field.mark(given).name(),
                field.answer().zh(),
                field.answer().en(),
                field.why().zh(),
                field.why().en());
    }
}
