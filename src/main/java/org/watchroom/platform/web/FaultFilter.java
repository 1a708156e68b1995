package org.watchroom.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Texts;
import org.watchroom.platform.rest.Problem;

/**
 * The outermost net. Whatever falls through everything else, in a page, an upload or before either of them began, is
 * logged once; its reference number stands on the error page, or in the problem document where {@code /api} was asked.
 * Stands first in web.xml, for requests and for error pages alike.
 */
public class FaultFilter implements Filter {

    /** The request attribute that the error page reads. */
    static final String REFERENCE = "reference";

    @Inject
    Texts texts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            showError(http, answer, chain);
        } else {
            process(http, answer, chain);
        }
    }

    private void process(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            if (isExpired(thrown)) {
                throw thrown;
            }
            Optional<Refused> refusal = Faults.refusal(thrown);
            if (refusal.isEmpty() || response.isCommitted()) {
                reference(request, thrown, request.getRequestURI());
            }
            if (response.isCommitted()) {
                throw thrown;
            }
            response.sendError(
                    refusal.map(it -> it.kind().status()).orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
        }
    }

    private void showError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String reference = null;
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !isExpired(thrown)) {
            reference = reference(request, thrown, asked);
        }
        try {
            if (reference != null && asked.startsWith(request.getContextPath() + "/api/")) {
                answer(response, Problem.TYPE, Problem.fault(texts, locale(request), reference));
            } else {
                chain.doFilter(request, response);
            }
        } catch (IOException | ServletException | RuntimeException | Error broken) {
            String last = Faults.log(broken, "the error page of " + asked);
            if (!response.isCommitted()) {
                response.resetBuffer();
                answer(
                        response,
                        "text/plain; charset=UTF-8",
                        texts.of(locale(request), "platform.fault", reference == null ? last : reference));
            }
        }
    }

    /** The reference of this request's fault; logs the fault unless that was done already. */
    private static String reference(HttpServletRequest request, Throwable thrown, String asked) {
        if (request.getAttribute(REFERENCE) == null) {
            request.setAttribute(REFERENCE, Faults.log(thrown, request.getMethod() + " " + asked));
        }
        return (String) request.getAttribute(REFERENCE);
    }

    private static void answer(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.getWriter().write(text);
    }

    private static boolean isExpired(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    private static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Texts.CHINESE : request.getLocale();
    }
}
