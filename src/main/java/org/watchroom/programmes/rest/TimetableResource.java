package org.watchroom.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.programmes.Timetable;

@Path("cohorts/{cohort}/sessions")
@RequestScoped
@Tag(name = "Timetable")
@Produces(MediaType.APPLICATION_JSON)
public class TimetableResource {

    @Inject
    private Timetable timetable;

    @Context
    private UriInfo address;

    @GET
    @Operation(summary = "The timetable of a cohort, cancelled sessions too")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    public List<SessionJson> ofCohort(@PathParam("cohort") long cohort) {
        return timetable.ofCohort(cohort).stream().map(SessionJson::new).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a session on the timetable")
    @APIResponse(responseCode = "201", description = "The session, and its address in Location")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    @APIResponse(
            responseCode = "409",
            description = "programmes.session.outside the days of the cohort, programmes.instructors.trainee")
    @APIResponse(
            responseCode = "422",
            description = "programmes.session.title-length, programmes.session.room-length, programmes.session.kind,"
                    + " programmes.session.times, programmes.instructors.no-instructor")
    public Response plan(@PathParam("cohort") long cohort, @NotNull @Valid SessionDraft wanted) {
        long id = timetable.plan(cohort, wanted.draft());
        return Response.created(address.getBaseUriBuilder()
                        .path("sessions")
                        .path(String.valueOf(id))
                        .build())
                .entity(new SessionJson(timetable.session(id)))
                .build();
    }

    @GET
    @Path("overlaps")
    @Operation(
            summary = "What is held at the same time and shares a room, an instructor or trainees; told, not forbidden")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    public List<Overlap> overlaps(@PathParam("cohort") long cohort) {
        timetable.ofCohort(cohort);
        return timetable.overlaps(cohort).stream().map(Overlap::new).toList();
    }

    /** Another session at the same time. */
    @Schema(name = "SessionOverlap")
    public static class Overlap {
        @Schema(description = "The session of this cohort")
        public long session;

        public String otherTitle;
        public String otherCohort;
        public boolean sameRoom;
        public boolean sameInstructor;

        @Schema(description = "How many people should be in both")
        public int trainees;

        public Overlap() {}

        Overlap(Timetable.Overlap it) {
            session = it.sessionId();
            otherTitle = it.otherTitle();
            otherCohort = it.otherCohort();
            sameRoom = it.room();
            sameInstructor = it.instructor();
            trainees = it.trainees();
        }
    }
}
