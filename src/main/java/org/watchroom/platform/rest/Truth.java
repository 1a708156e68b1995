package org.watchroom.platform.rest;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** True or false as it was sent: a word in quotes is refused, never read as false. */
final class Truth implements JsonbDeserializer<Boolean> {

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context, Type type) {
        return switch (parser.getValue().getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            default -> throw new JsonbException("neither true nor false");
        };
    }
}
