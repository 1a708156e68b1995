package org.watchroom.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The REST surface: what must survive a bad network, and what other systems read. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Watchroom",
                        version = "1",
                        description =
                                "JSON in UTF-8; instants in ISO 8601 UTC; errors as RFC 9457 problem documents whose type is"
                                        + " a text key. A request that changes something carries the header X-Watchroom: 1."))
public class Api extends Application {}
