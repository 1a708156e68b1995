package org.watchroom.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** An instant in a {@code DATETIME(6)} column, in UTC whatever the zones of this machine and of the database. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {

    private final DateTimeColumn column = new DateTimeColumn();

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null
                ? null
                : column.convertToDatabaseColumn(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    @Override
    public Instant convertToEntityAttribute(Object time) {
        return time == null ? null : column.convertToEntityAttribute(time).toInstant(ZoneOffset.UTC);
    }
}
