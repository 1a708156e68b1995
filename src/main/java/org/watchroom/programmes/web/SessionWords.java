package org.watchroom.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.programmes.SessionFacts;

/** How the days and times of sessions are written. */
@Named
@RequestScoped
public class SessionWords {

    static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(HERE);

    @Inject
    private LanguageChoice language;

    @Inject
    private Clock clock;

    /** Such as 10月8日 周四, or Thu 8 Oct. */
    public String day(SessionFacts it) {
        return DateTimeFormatter.ofPattern(
                        language.isEnglish() ? "EEE d MMM yyyy" : "yyyy年M月d日 EEE", language.getLocale())
                .withZone(HERE)
                .format(it.startsAt());
    }

    /** Such as 09:00–10:30. */
    public String time(SessionFacts it) {
        return TIME.format(it.startsAt()) + "–" + TIME.format(it.endsAt());
    }

    public boolean isToday(SessionFacts it) {
        return LocalDate.ofInstant(it.startsAt(), HERE).equals(today());
    }

    public boolean isOver(SessionFacts it) {
        return clock.instant().isAfter(it.endsAt());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), HERE);
    }

    Instant now() {
        return clock.instant();
    }
}
