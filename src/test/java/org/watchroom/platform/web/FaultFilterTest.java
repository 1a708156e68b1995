package org.watchroom.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Texts;

class FaultFilterTest {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    private final FaultFilter filter = new FaultFilter();
    private final Map<String, Object> attributes = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler listener = new Listener();
    private DispatcherType dispatch = DispatcherType.REQUEST;
    private int status = 200;

    @BeforeEach
    void listen() {
        filter.texts = new Texts();
        LOG.setUseParentHandlers(false);
        LOG.addHandler(listener);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void aFaultIsLoggedOnceWithTheReferenceThatTheErrorPageShows() throws Exception {
        answer("/courses/list.xhtml", (request, response) -> {
            throw new ServletException("while rendering", new IllegalStateException("broken"));
        });
        assertThat(status).isEqualTo(500);
        answerError(
                "/courses/list.xhtml",
                (request, response) ->
                        response.getWriter().write("the page with " + request.getAttribute(FaultFilter.REFERENCE)));
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0).getThrown()).hasMessage("while rendering");
        assertThat(body.toString()).matches("the page with [2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(logged.get(0).getMessage()).contains(body.toString().replace("the page with ", ""));
    }

    @Test
    void aFaultBeforeAnyFilterGetsItsReferenceToo() throws Exception {
        status = 500;
        attributes.put(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("no database"));
        answerError("/index.xhtml", (request, response) -> {});
        assertThat(logged).hasSize(1);
        assertThat(attributes).containsKey(FaultFilter.REFERENCE);
    }

    @Test
    void whoAskedTheApiGetsAProblemDocument() throws Exception {
        status = 500;
        answerError("/api/sittings", (request, response) -> {
            throw new AssertionError("the error page is not asked");
        });
        assertThat(body.toString())
                .contains("\"type\":\"platform.fault\"")
                .contains("\"reference\":\"" + attributes.get(FaultFilter.REFERENCE) + "\"");
    }

    @Test
    void anErrorPageThatBreaksLeavesAPlainSentenceWithTheReference() throws Exception {
        status = 500;
        answerError("/index.xhtml", (request, response) -> {
            throw new IllegalStateException("secret");
        });
        assertThat(body.toString())
                .contains((String) attributes.get(FaultFilter.REFERENCE))
                .doesNotContain("secret");
    }

    @Test
    void aRefusalIsNoFault() throws Exception {
        answer("/drills/record.xhtml", (request, response) -> {
            throw Refused.absent("drills.record.absent");
        });
        assertThat(status).isEqualTo(404);
        answerError("/drills/record.xhtml", (request, response) -> {});
        assertThat(logged).isEmpty();
        assertThat(attributes).doesNotContainKey(FaultFilter.REFERENCE);
    }

    private void answerError(String path, FilterChain page) throws ServletException, IOException {
        dispatch = DispatcherType.ERROR;
        attributes.put(RequestDispatcher.ERROR_REQUEST_URI, path);
        answer("/WEB-INF/errors/500.xhtml", page);
    }

    private void answer(String path, FilterChain chain) throws ServletException, IOException {
        filter.doFilter(request(path), response(), chain);
    }

    private HttpServletRequest request(String path) {
        return stub(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getDispatcherType" -> dispatch;
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getMethod" -> "GET";
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> null;
        });
    }

    private HttpServletResponse response() {
        PrintWriter writer = new PrintWriter(body);
        return stub(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "sendError" -> status = (int) arguments[0];
            case "getStatus" -> status;
            case "isCommitted" -> false;
            case "getWriter" -> writer;
            default -> null;
        });
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
