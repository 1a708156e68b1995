package org.watchroom.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.watchroom.platform.Texts;

/** A value that breaks a rule of its field, as a problem document; stands before the mapper that the server brings. */
@Provider
@Dependent
public class Violations implements ExceptionMapper<ValidationException> {

    private static final int UNACCEPTABLE = 422;

    @Inject
    private Texts texts;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ValidationException thrown) {
        String key = "platform.bad-value";
        return Problem.of(
                UNACCEPTABLE,
                key,
                texts.of(request.getHeader("Accept-Language") == null ? Texts.CHINESE : request.getLocale(), key),
                null);
    }
}
