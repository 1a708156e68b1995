package org.watchroom.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON that refuses fields it does not know, and numbers and truths that it would have to change. */
@Provider
public class StrictJson implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig()
            .setProperty("jsonb.fail-on-unknown-properties", true)
            .withDeserializers(new WholeNumber.OfInteger(), new WholeNumber.OfLong(), new Truth()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
