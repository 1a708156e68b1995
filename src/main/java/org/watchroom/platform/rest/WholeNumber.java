package org.watchroom.platform.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** A whole number as it was sent: one that does not fit, has a fraction or stands in brackets is refused, never cut. */
abstract class WholeNumber<T> implements JsonbDeserializer<T> {

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            try {
                return exact(number);
            } catch (ArithmeticException e) {
                throw new JsonbException("not a whole number that fits", e);
            }
        }
        throw new JsonbException("not a number");
    }

    abstract T exact(JsonNumber number);

    /** Up to 2,147,483,647. */
    static final class OfInteger extends WholeNumber<Integer> {
        @Override
        Integer exact(JsonNumber number) {
            return number.intValueExact();
        }
    }

    /** Up to 9,223,372,036,854,775,807. */
    static final class OfLong extends WholeNumber<Long> {
        @Override
        Long exact(JsonNumber number) {
            return number.longValueExact();
        }
    }
}
