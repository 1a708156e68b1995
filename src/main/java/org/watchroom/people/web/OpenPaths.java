package org.watchroom.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.watchroom.platform.oidc.IdentityProvider;

/** What may be asked for without signing in. Everything else is closed. */
final class OpenPaths {

    private static final Set<String> PAGES = Set.of(
            "/login.xhtml",
            "/verify.xhtml",
            "/people/link.xhtml",
            "/people/forgotten.xhtml",
            "/people/second-step.xhtml",
            IdentityProvider.BACK,
            // asks for the sign-in itself, once it has noted when the code was read
            "/programmes/present.xhtml");
    private static final Set<String> PREFIXES =
            Set.of("/resources/", "/jakarta.faces.resource/", "/WEB-INF/errors/", "/health", "/openapi");

    private OpenPaths() {}

    static boolean areOpen(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return PAGES.contains(path)
                || PREFIXES.stream().anyMatch(path::startsWith)
                || path.equals("/api/session") && "POST".equals(request.getMethod())
                || path.startsWith("/api/certificates/") && "GET".equals(request.getMethod())
                || path.startsWith("/api/calendar/") && "GET".equals(request.getMethod());
    }
}
