package org.watchroom.drills;

import java.util.List;
import org.watchroom.drills.model.LogCase;
import org.watchroom.drills.model.LogField;

/**
 * An exercise as it is set: the story and the empty form.
 *
 * @param form DUTY or FAULT
 */
public record LogForm(
        long id,
        String code,
        String form,
        String titleZh,
        String titleEn,
        String storyZh,
        String storyEn,
        List<Field> fields) {

    static LogForm of(long id, LogCase read) {
        return new LogForm(
                id,
                read.code(),
                read.form(),
                read.title().zh(),
                read.title().en(),
                read.story().zh(),
                read.story().en(),
                read.fields().stream().map(Field::of).toList());
    }

    /** @param kind CHOICE, NUMBER, TIME or WORDS */
    public record Field(String name, String labelZh, String labelEn, String kind, List<Option> options) {

        static Field of(LogField field) {
            return new Field(
                    field.name(),
                    field.label().zh(),
                    field.label().en(),
                    field.kind().name(),
                    field.options().stream().map(Option::of).toList());
        }
    }

    public record Option(String key, String textZh, String textEn) {

        static Option of(LogField.Option option) {
            return new Option(option.key(), option.text().zh(), option.text().en());
        }
    }
}
