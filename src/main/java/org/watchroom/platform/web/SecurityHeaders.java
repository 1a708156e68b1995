package org.watchroom.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The security headers of every answer. Pages get their Content-Security-Policy, with a nonce, from PrimeFaces; all
 * else gets one that runs nothing. Requests that carry {@code jfwid} are turned down (CVE-2026-120421).
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

    private static final String NOTHING =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; sandbox";

    /** Answers for pages that were taken along where there is no network, so it may see what they ask for. */
    private static final String WORKER = "/resources/js/along-worker.js";

    /** Where a grader may speak a note. */
    private static final String DESK = "/drills/desk.xhtml";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        give(http, answer);
        String path = http.getServletPath();
        if (isPage(path)) {
            answer.setHeader("Cache-Control", "no-store");
        } else if (path.startsWith("/resources/")) {
            answer.setHeader("Cache-Control", "no-cache");
            if (path.equals(WORKER)) {
                answer.setHeader("Service-Worker-Allowed", http.getContextPath() + "/");
            }
        } else if (!isFacesResource(path)) {
            answer.setHeader("Content-Security-Policy", NOTHING);
        }
        if (http.getParameter("jfwid") != null) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    /** For an answer that is given before any filter runs, and holds nothing to show. */
    public static void giveAll(HttpServletRequest request, HttpServletResponse answer) {
        give(request, answer);
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("Content-Security-Policy", NOTHING);
    }

    /** Drops what was said so far, the policy of the page that failed included, for an error page to follow. */
    static void startAgain(HttpServletRequest request, HttpServletResponse answer) {
        answer.reset();
        give(request, answer);
        answer.setHeader("Cache-Control", "no-store");
    }

    private static void give(HttpServletRequest http, HttpServletResponse answer) {
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "same-origin");
        String microphone = http.getServletPath().equals(DESK) ? "(self)" : "()";
        answer.setHeader("Permissions-Policy", "camera=(), microphone=" + microphone + ", geolocation=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (http.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isPage(String path) {
        return path.equals("/") || path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource");
    }

    private static boolean isFacesResource(String path) {
        return path.startsWith("/jakarta.faces.resource");
    }
}
