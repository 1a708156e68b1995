package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.exams.RoomFacts;
import org.watchroom.exams.RoomRules;

/** The rules of the room of a sitting, as its invigilator sets them: seats, full screen, access code. */
@Path("sittings/{id}/room")
@RequestScoped
@Tag(name = "sittings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoomResource {

    @Inject
    private RoomRules rules;

    @GET
    @Operation(summary = "How many papers may be open at once, and what is asked before one begins")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "exams.sitting.absent")
    public Room room(@PathParam("id") long id) {
        return new Room(rules.of(id));
    }

    @PUT
    @Operation(summary = "Rule the room for papers that begin from now on; without seats any number may be open")
    @APIResponse(responseCode = "200", description = "The room as it is now")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "exams.sitting.absent")
    @APIResponse(responseCode = "422", description = "exams.rules.seats")
    public Room rule(@PathParam("id") long id, @NotNull @Valid Wanted wanted) {
        rules.rule(id, wanted.seats, wanted.fullScreen);
        return new Room(rules.of(id));
    }

    @POST
    @Path("code")
    @Operation(summary = "Ask for a new access code from now on; who was admitted before stays admitted")
    @APIResponse(responseCode = "201", description = "The code, which can be read this once")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "exams.sitting.absent")
    public Response renewCode(@PathParam("id") long id) {
        return Response.status(Response.Status.CREATED)
                .entity(new Code(rules.renewCode(id)))
                .build();
    }

    @DELETE
    @Path("code")
    @Operation(summary = "Ask for no access code any more")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "exams.sitting.absent")
    public void dropCode(@PathParam("id") long id) {
        rules.dropCode(id);
    }

    /** seats: 1 to 5,000, absent for any number. */
    public static class Wanted {
        public Integer seats;

        @NotNull
        public Boolean fullScreen;
    }

    /** code: whether an access code is asked; the code itself is never shown again. */
    public static class Room {
        public Integer seats;
        public boolean fullScreen;
        public boolean code;

        Room(RoomFacts it) {
            seats = it.seats();
            fullScreen = it.fullScreen();
            code = it.code();
        }
    }

    public static class Code {
        public String code;

        Code(String code) {
            this.code = code;
        }
    }
}
