package org.watchroom.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.programmes.SessionFacts;
import org.watchroom.programmes.Timetable;

@Path("cohorts/{cohort}/sessions")
@RequestScoped
@Tag(name = "Timetable")
@Produces(MediaType.APPLICATION_JSON)
public class TimetableResource {

    @Inject
    private Timetable timetable;

    @GET
    @Operation(summary = "The timetable of a cohort, cancelled sessions too")
    public List<Session> ofCohort(@PathParam("cohort") long cohort) {
        return timetable.ofCohort(cohort).stream().map(Session::new).toList();
    }

    /** A session. */
    @Schema(name = "Session")
    public static class Session {
        public long id;

        @Schema(enumeration = {"THEORY", "DRILL", "MOCK"})
        public String kind;

        public String title;
        public String room;
        public String instructor;
        public String startsAt;
        public String endsAt;
        public int minutes;
        public boolean cancelled;

        public Session() {}

        Session(SessionFacts it) {
            id = it.id();
            kind = it.kind();
            title = it.title();
            room = it.room();
            instructor = it.instructor();
            startsAt = it.startsAt().toString();
            endsAt = it.endsAt().toString();
            minutes = it.minutes();
            cancelled = it.cancelled();
        }
    }
}
