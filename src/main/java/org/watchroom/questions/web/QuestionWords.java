package org.watchroom.questions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.watchroom.platform.web.LanguageChoice;

/** How the bank puts days into words. */
@Named
@RequestScoped
public class QuestionWords {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Inject
    private LanguageChoice language;

    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.getLocale())
                .withZone(HERE)
                .format(instant);
    }
}
