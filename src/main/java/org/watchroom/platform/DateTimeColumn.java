package org.watchroom.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A {@code DATETIME(6)} column, which holds UTC. It travels as text: the mapper and the driver would each move a timestamp
 * between the zone of this machine and that of the connection, and not by the same rule both ways.
 */
@Converter(autoApply = true)
public class DateTimeColumn implements AttributeConverter<LocalDateTime, Object> {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    public Object convertToDatabaseColumn(LocalDateTime time) {
        return time == null ? null : MICROSECONDS.format(time);
    }

    /** What the driver hands out is a date and time without a zone, or its text. */
    @Override
    public LocalDateTime convertToEntityAttribute(Object column) {
        return column == null ? null : LocalDateTime.parse(column.toString().replace(' ', 'T'));
    }
}
