package org.watchroom.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.programmes.Timetable;

@Path("sessions/{id}")
@RequestScoped
@Tag(name = "Timetable")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    @Inject
    private Timetable timetable;

    @GET
    @Operation(summary = "One session")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.session.absent")
    public SessionJson one(@PathParam("id") long id) {
        return new SessionJson(timetable.session(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change or move a session")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.session.absent")
    @APIResponse(
            responseCode = "409",
            description = "programmes.session.stale, programmes.session.cancelled, programmes.session.outside,"
                    + " programmes.instructors.trainee")
    @APIResponse(
            responseCode = "422",
            description = "programmes.session.title-length, programmes.session.room-length, programmes.session.kind,"
                    + " programmes.session.times, programmes.instructors.no-instructor")
    public SessionJson change(@PathParam("id") long id, @NotNull @Valid ChangedSession wanted) {
        timetable.change(id, wanted.version, wanted.draft());
        return one(id);
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "Cancel a session; it stays on the timetable, and what was attended counts no more")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.session.absent")
    @APIResponse(responseCode = "409", description = "programmes.session.cancelled")
    public SessionJson cancel(@PathParam("id") long id) {
        timetable.cancel(id);
        return one(id);
    }

    /** A session as it shall be. */
    @Schema(name = "ChangedSession")
    public static class ChangedSession extends SessionDraft {
        @NotNull
        @Schema(description = "The version that was looked at")
        public Integer version;
    }
}
