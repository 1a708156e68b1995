package org.watchroom.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandlerFactory;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.Faults;

/**
 * Refusals of a postback become notices on the same page, with what was typed still there; refusals of a first view
 * become the error page of their status. A fault of an Ajax request gets its reference number here, every other one in
 * {@link FaultFilter}.
 */
public class FaultHandler extends ExceptionHandlerWrapper {

    public FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Optional<Refused> refusal =
                    Faults.refusal(events.next().getContext().getException());
            if (refusal.isPresent() && answer(faces, refusal.get())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answer(FacesContext faces, Refused refusal) {
        if (faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            CDI.current().select(Notices.class).get().refused(refusal);
            return true;
        }
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        try {
            int status =
                    refusal.kind() == Refused.Kind.RULE ? 409 : refusal.kind().status();
            faces.getExternalContext()
                    .getRequestMap()
                    .put(
                            "reason",
                            CDI.current()
                                    .select(PageTexts.class)
                                    .get()
                                    .of(refusal.key(), refusal.arguments().toArray()));
            faces.getExternalContext().responseSendError(status, refusal.key());
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Gives the fault of an Ajax request its reference and shows the error page in place of the answer. */
    public static class Logged extends FullAjaxExceptionHandler {

        public Logged(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        protected void logException(FacesContext context, Throwable exception, String location, LogReason reason) {
            if (exception instanceof ViewExpiredException) {
                return;
            }
            HttpServletRequest request =
                    (HttpServletRequest) context.getExternalContext().getRequest();
            request.setAttribute(
                    FaultFilter.REFERENCE, Faults.log(exception, request.getMethod() + " " + request.getRequestURI()));
        }
    }

    /** Named in faces-config.xml. */
    public static class Factory extends FullAjaxExceptionHandlerFactory {

        public Factory(jakarta.faces.context.ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FaultHandler(new Logged(getWrapped().getExceptionHandler()));
        }
    }
}
