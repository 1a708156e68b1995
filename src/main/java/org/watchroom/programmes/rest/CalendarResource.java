package org.watchroom.programmes.rest;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.platform.Texts;
import org.watchroom.programmes.CalendarFeed;
import org.watchroom.programmes.SessionFacts;

@Path("calendar")
@RequestScoped
@Tag(name = "Timetable")
public class CalendarResource {

    @Inject
    private CalendarFeed feed;

    @Inject
    private Texts texts;

    @GET
    @Path("{token}.ics")
    @Produces({"text/calendar", "application/problem+json"})
    @Operation(
            summary = "One person's timetable as iCalendar (RFC 5545)",
            description = "Needs no sign-in: the address itself is the secret. A renewed address answers 404 at once.")
    @APIResponse(responseCode = "200", description = "Every session, cancelled ones with STATUS:CANCELLED")
    @APIResponse(responseCode = "404", description = "programmes.calendar.absent")
    public Response read(@PathParam("token") String token, @QueryParam("lang") String language) {
        Locale locale = "en".equals(language) ? Texts.ENGLISH : Texts.CHINESE;
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Watchroom//Timetable 1//EN");
        calendar.addExperimentalProperty("X-WR-CALNAME", texts.of(locale, "programmes.calendar.name"));
        feed.read(token).forEach(it -> calendar.addEvent(event(it, locale)));
        return Response.ok(Biweekly.write(calendar).go(), "text/calendar; charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private VEvent event(SessionFacts it, Locale locale) {
        VEvent event = new VEvent();
        event.setUid("session-" + it.id() + "@watchroom");
        event.setDateTimeStamp(Date.from(it.changedAt()));
        event.setLastModified(Date.from(it.changedAt()));
        event.setSequence(it.version());
        event.setDateStart(Date.from(it.startsAt()));
        event.setDateEnd(Date.from(it.endsAt()));
        event.setSummary(texts.of(
                locale,
                "programmes.calendar.summary",
                texts.of(locale, "programmes.session." + it.kind()),
                it.title()));
        event.setDescription(it.cohort());
        if (!it.room().isEmpty()) {
            event.setLocation(it.room());
        }
        event.setStatus(it.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
