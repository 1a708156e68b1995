package org.watchroom.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.watchroom.kernel.Refused;

/**
 * Refuses a changing request without the header {@code X-Watchroom: 1}. A page of another origin cannot send it without
 * being asked first, so a stolen click changes nothing.
 */
@Provider
public class ChangeGuard implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && !"1".equals(request.getHeaderString("X-Watchroom"))) {
            throw new Refused(Refused.Kind.FORBIDDEN, "platform.header-missing");
        }
    }
}
