package org.watchroom.exams.rest;

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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.exams.AnswerReceipt;
import org.watchroom.exams.ExamSitting;
import org.watchroom.exams.SentAnswer;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;

/**
 * A short way to {@link ExamSitting#saveAnswer} for the one request that hundreds of candidates send all the time. It takes
 * only what is plainly an answer and answers only with a receipt. All else goes on to {@link AttemptsResource}, which
 * describes this request, says what is wrong with it, and may safely be asked a second time.
 *
 * <p>Mapped to the servlet and not to a path, so that it stands behind the filters of every request.
 */
@WebFilter(servletNames = "org.watchroom.platform.rest.Api", asyncSupported = true)
public class AnswerDoor implements Filter {

    private static final Pattern ANSWER = Pattern.compile("/attempts/(\\d{1,18})/answers/(\\d{1,9})");
    /** In bytes; several times what a candidate's page sends. */
    private static final int LONGEST = 1024;

    @Inject
    private ExamSitting sitting;

    @Inject
    private CurrentUser user;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Matcher path = ANSWER.matcher(String.valueOf(http.getPathInfo()));
        if (!isShortJson(http) || !path.matches() || !user.may(Permission.SIT_EXAMS)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = http.getInputStream().readNBytes(http.getContentLength());
        Optional<AnswerReceipt> receipt = AnswerText.read(body)
                .flatMap(answer -> saved(Long.parseLong(path.group(1)), Integer.parseInt(path.group(2)), answer));
        if (receipt.isPresent()) {
            acknowledge((HttpServletResponse) response, receipt.get());
        } else {
            chain.doFilter(new ReadAgain(http, body), response);
        }
    }

    private static boolean isShortJson(HttpServletRequest request) {
        return "PUT".equals(request.getMethod())
                && "1".equals(request.getHeader("X-Watchroom"))
                && String.valueOf(request.getContentType()).startsWith("application/json")
                && request.getContentLength() > 0
                && request.getContentLength() <= LONGEST;
    }

    private Optional<AnswerReceipt> saved(long attemptId, int no, SentAnswer answer) {
        try {
            return Optional.of(sitting.saveAnswer(attemptId, no, answer));
        } catch (Refused refusal) {
            return Optional.empty();
        }
    }

    private static void acknowledge(HttpServletResponse response, AnswerReceipt receipt) throws IOException {
        byte[] text = AnswerText.of(receipt).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
