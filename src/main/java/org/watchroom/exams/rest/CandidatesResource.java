package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.Invigilation;
import org.watchroom.exams.Reopening;
import org.watchroom.exams.SittingDesk;
import org.watchroom.kernel.Reason;

/** The invigilator's desk: who is where in a sitting, and what is done to their papers. */
@Path("sittings/{id}/candidates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CandidatesResource {

    @Inject
    private SittingDesk desk;

    @Inject
    private Invigilation invigilation;

    @Inject
    private Reopening reopening;

    @GET
    @Operation(summary = "Everybody of the cohort, and how their latest paper of this sitting stands")
    @APIResponse(responseCode = "404", description = "No such sitting")
    public DeskJson candidates(@PathParam("id") long id) {
        return new DeskJson(desk.candidates(id));
    }

    @POST
    @Path("extensions")
    @Operation(summary = "Moves the deadline of one candidate's open paper on, or of all; the window follows")
    @APIResponse(responseCode = "409", description = "exams.desk.none-writing or exams.desk.own")
    @APIResponse(responseCode = "422", description = "exams.desk.minutes or platform.reason")
    public DoneJson extend(@PathParam("id") long id, @NotNull @Valid ExtensionJson wanted) {
        return new DoneJson(invigilation.extend(id, wanted.person, wanted.minutes, new Reason(wanted.reason)));
    }

    @POST
    @Path("pauses")
    @Operation(summary = "Stops the time of one candidate's open paper, or of all; nothing is taken meanwhile")
    @APIResponse(responseCode = "409", description = "exams.desk.none-writing or exams.desk.own")
    public DoneJson pause(@PathParam("id") long id, @NotNull @Valid DeedJson wanted) {
        return new DoneJson(invigilation.pause(id, wanted.person, new Reason(wanted.reason)));
    }

    @POST
    @Path("resumptions")
    @Operation(summary = "Lets the time run on; the deadline moves by the length of the pause")
    @APIResponse(responseCode = "409", description = "exams.desk.none-paused or exams.desk.own")
    public DoneJson resume(@PathParam("id") long id, @NotNull @Valid WhoseJson wanted) {
        return new DoneJson(invigilation.resume(id, wanted.person));
    }

    @POST
    @Path("sealings")
    @Operation(summary = "Takes in and grades one candidate's open paper, or all")
    @APIResponse(responseCode = "409", description = "exams.desk.none-open or exams.desk.own")
    public DoneJson seal(@PathParam("id") long id, @NotNull @Valid DeedJson wanted) {
        return new DoneJson(invigilation.seal(id, wanted.person, new Reason(wanted.reason)));
    }

    @POST
    @Path("reopenings")
    @Operation(
            summary = "Opens a candidate's latest paper again, for some minutes from now; what it had come to is kept")
    @APIResponse(responseCode = "409", description = "exams.reopen.open, exams.reopen.seen or exams.desk.own")
    public DoneJson reopen(@PathParam("id") long id, @NotNull @Valid ReopeningJson wanted) {
        reopening.reopen(id, wanted.person, wanted.minutes, new Reason(wanted.reason));
        return new DoneJson(1);
    }

    /** One candidate, or without a person everybody but oneself. */
    public static class WhoseJson {
        @Min(1)
        public Long person;
    }

    /** Why it is done stands in the action log: 1 to 120 characters. */
    public static class DeedJson {
        @Min(1)
        public Long person;

        @NotNull
        public String reason;
    }

    /** 1 to 240 minutes. */
    public static class ExtensionJson {
        @Min(1)
        public Long person;

        @NotNull
        public Integer minutes;

        @NotNull
        public String reason;
    }

    /** 1 to 240 minutes from now. */
    public static class ReopeningJson {
        @NotNull
        @Min(1)
        public Long person;

        @NotNull
        public Integer minutes;

        @NotNull
        public String reason;
    }

    /** How many papers it was done to. */
    public static class DoneJson {
        public int papers;

        DoneJson(int papers) {
            this.papers = papers;
        }
    }
}
