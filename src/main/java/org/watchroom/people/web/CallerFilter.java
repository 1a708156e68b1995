package org.watchroom.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.watchroom.platform.Accounts;
import org.watchroom.platform.Caller;

/** Tells the use cases who is calling, and leads a person with a first password to the page where it is changed. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter implements Filter {

    private static final String PASSWORD_PAGE = "/people/password.xhtml";

    @Inject
    private SessionKeeper sessions;

    @Inject
    private Caller caller;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Optional<Accounts.Account> account = sessions.account(http);
        account.ifPresent(it -> caller.is(it.personId()));
        if (account.isPresent() && account.get().mustChangePassword() && !mayStay(http)) {
            leadToPasswordPage(http, (HttpServletResponse) response);
            return;
        }
        if (account.isPresent()) {
            sessions.see(http);
        }
        chain.doFilter(request, response);
    }

    private static boolean mayStay(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(PASSWORD_PAGE)
                || path.equals("/api") && "/session".equals(request.getPathInfo())
                || OpenPaths.areOpen(request);
    }

    private static void leadToPasswordPage(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().startsWith("/api")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/problem+json; charset=UTF-8");
            response.getWriter()
                    .write("{\"type\":\"people.password.must-change\",\"title\":\"Choose your own password first\","
                            + "\"status\":403}");
        } else {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
        }
    }
}
