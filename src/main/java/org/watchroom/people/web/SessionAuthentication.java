package org.watchroom.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Accounts;
import org.watchroom.platform.web.SecurityHeaders;

/**
 * Jakarta Security's view of who is signed in: the session's person with their roles as groups. Without one, pages lead
 * to the sign-in page and {@code /api} answers 401.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private SessionKeeper sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<Accounts.Account> account;
        try {
            account = sessions.account(request);
        } catch (RuntimeException fault) {
            // nobody is signed in here; CallerFilter asks the same again, where a fault gets its reference and its page
            return context.doNothing();
        }
        if (account.isPresent()) {
            return context.notifyContainerAboutLogin(
                    String.valueOf(account.get().personId()),
                    account.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
        if (OpenPaths.areOpen(request)) {
            return context.doNothing();
        }
        try {
            return askToSignIn(request, response, context);
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        SecurityHeaders.giveAll(request, response);
        String path = request.getServletPath();
        if (path.startsWith("/api")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/problem+json; charset=UTF-8");
            response.getWriter().write("{\"type\":\"platform.signed-out\",\"title\":\"Not signed in\",\"status\":401}");
            return AuthenticationStatus.SEND_FAILURE;
        }
        String login = request.getContextPath() + "/login.xhtml";
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml; charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                            + "\"></redirect></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        boolean showsSomething = "GET".equals(request.getMethod()) && !path.equals("/") && !path.equals("/index.xhtml");
        return context.redirect(showsSomething ? login + "?to=" + wanted(request) : login);
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return URLEncoder.encode(request.getServletPath() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
