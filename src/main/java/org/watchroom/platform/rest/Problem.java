package org.watchroom.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.watchroom.platform.Texts;

/** A problem document (RFC 9457). */
public final class Problem {

    public static final String TYPE = "application/problem+json; charset=UTF-8";

    private static final int FAULT = 500;

    private Problem() {}

    static Response of(int status, String type, String title, String reference) {
        return Response.status(status)
                .type(TYPE)
                .entity(text(status, type, title, reference))
                .build();
    }

    /** The document of a fault, as text, for those who answer without JAX-RS. */
    public static String fault(Texts texts, Locale locale, String reference) {
        return text(FAULT, "platform.fault", texts.of(locale, "platform.fault", reference), reference);
    }

    private static String text(int status, String type, String title, String reference) {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("type", type).add("title", title).add("status", status);
        if (reference != null) {
            body.add("reference", reference);
        }
        return body.build().toString();
    }
}
