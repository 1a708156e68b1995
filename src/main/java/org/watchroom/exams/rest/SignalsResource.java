package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.CandidateSignal;
import org.watchroom.exams.Presence;

@Path("sittings/{id}/signals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignalsResource {

    @Inject
    private Presence presence;

    @POST
    @Operation(
            summary = "The candidate's page says that it is there, and hears how the latest paper stands",
            description = "Shown to the invigilator. Nothing about answers is decided by it.")
    @APIResponse(responseCode = "404", description = "No such sitting for this trainee")
    public AnswerJson signal(@PathParam("id") long id, @NotNull @Valid SignalJson said) {
        return new AnswerJson(presence.signal(id, said.unsaved, said.screenLeft));
    }

    /** Each 0 to 1,000. */
    public static class SignalJson {
        /** Answers that the server has not acknowledged. */
        @NotNull
        @Min(0)
        @Max(Presence.MOST)
        public Integer unsaved;

        /** How often the full screen was left since the last signal. */
        @NotNull
        @Min(0)
        @Max(Presence.MOST)
        public Integer screenLeft;
    }

    /** From attempt to pausedAt: of the latest paper, absent without one. */
    public static class AnswerJson {
        public Long attempt;
        /** OPEN or SEALED. */
        public String state;

        public int epoch;
        public Instant deadline;
        public Instant pausedAt;
        public Instant serverTime;
        public boolean fullScreen;
        /** False while the access code is still to be given. */
        public boolean admitted;

        AnswerJson(CandidateSignal signal) {
            attempt = signal.attemptId();
            state = signal.state();
            epoch = signal.epoch();
            deadline = signal.deadline();
            pausedAt = signal.pausedAt();
            serverTime = signal.serverTime();
            fullScreen = signal.fullScreen();
            admitted = signal.admitted();
        }
    }
}
