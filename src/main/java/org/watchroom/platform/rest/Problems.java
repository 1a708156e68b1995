package org.watchroom.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Faults;
import org.watchroom.platform.Texts;

/** Turns whatever a resource throws into a problem document: refusals by their key, faults by their reference. */
@Provider
@Dependent
public class Problems implements ExceptionMapper<Throwable> {

    @Inject
    private Texts texts;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return Faults.refusal(thrown).map(this::refused).orElseGet(() -> other(thrown));
    }

    private Response refused(Refused refusal) {
        return Problem.of(
                refusal.kind().status(),
                refusal.key(),
                texts.of(locale(), refusal.key(), refusal.arguments().toArray()),
                null);
    }

    private Response other(Throwable thrown) {
        if (isBadBody(thrown)) {
            return plain(400, "platform.bad-request");
        }
        if (thrown instanceof ConstraintViolationException) {
            return plain(422, "platform.bad-value");
        }
        if (thrown instanceof WebApplicationException answered
                && answered.getResponse().getStatus() < 500) {
            int status = answered.getResponse().getStatus();
            return plain(status, status == 404 ? "platform.absent" : "platform.bad-request");
        }
        String reference = Faults.log(thrown, request.getMethod() + " " + request.getRequestURI());
        return Problem.of(500, "platform.fault", texts.of(locale(), "platform.fault", reference), reference);
    }

    private static boolean isBadBody(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonbException || cause instanceof JsonException) {
                return true;
            }
        }
        return thrown instanceof ProcessingException;
    }

    private Response plain(int status, String key) {
        return Problem.of(status, key, texts.of(locale(), key), null);
    }

    private Locale locale() {
        return request.getHeader("Accept-Language") == null ? Texts.CHINESE : request.getLocale();
    }
}
