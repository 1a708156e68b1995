package org.watchroom.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** A problem document (RFC 9457). */
final class Problem {

    private Problem() {}

    static Response of(int status, String type, String title, String reference) {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("type", type).add("title", title).add("status", status);
        if (reference != null) {
            body.add("reference", reference);
        }
        return Response.status(status)
                .type("application/problem+json; charset=UTF-8")
                .entity(body.build().toString())
                .build();
    }
}
