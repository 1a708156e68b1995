package org.watchroom.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments some months ago, counted by days in Shanghai, as the database keeps them. */
public final class Ago {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Ago() {}

    /** The first moment of the day that is so many months ago. */
    public static String exactly(int months) {
        return UTC.format(midnight(months));
    }

    /** A microsecond earlier. */
    public static String longerThan(int months) {
        return UTC.format(midnight(months).minusNanos(1000));
    }

    public static LocalDate day(int months) {
        return midnight(months).toLocalDate();
    }

    private static ZonedDateTime midnight(int months) {
        return LocalDate.now(House.bean(Clock.class).withZone(ZONE))
                .minusMonths(months)
                .atStartOfDay(ZONE);
    }
}
