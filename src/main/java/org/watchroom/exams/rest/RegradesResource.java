package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.exams.RegradeFacts;
import org.watchroom.exams.RegradePreview;
import org.watchroom.exams.Regrading;
import org.watchroom.kernel.Reason;

@Path("regrades")
@RequestScoped
@Tag(name = "regrades")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegradesResource {

    @Inject
    private Regrading regrading;

    @GET
    @Operation(summary = "The decisions on a version of a question, the newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    public List<Regrade> of(@QueryParam("version") long version) {
        return regrading.of(version).stream().map(Regrade::new).toList();
    }

    @POST
    @Path("preview")
    @Operation(summary = "Who would change from what to what; changes nothing")
    @APIResponse(responseCode = "200", description = "The papers, and the token to take exactly this with")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "questions.absent")
    @APIResponse(responseCode = "409", description = "exams.regrade.nothing-left")
    @APIResponse(responseCode = "422", description = "exams.regrade.deed, exams.regrade.accepted")
    public Preview preview(@NotNull @Valid Wanted wanted) {
        return new Preview(regrading.preview(wanted.version, wanted.deed, wanted.accepted));
    }

    @POST
    @Operation(summary = "Take what was previewed: each paper concerned gets a further grade, nothing is edited")
    @APIResponse(responseCode = "201", description = "What was taken")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "questions.absent")
    @APIResponse(
            responseCode = "409",
            description =
                    "exams.regrade.meanwhile, exams.regrade.nothing, exams.regrade.own, exams.regrade.nothing-left")
    @APIResponse(responseCode = "422", description = "exams.regrade.deed, exams.regrade.accepted, platform.reason")
    public Response take(@NotNull @Valid WantedForGood wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(new Regrade(regrading.take(
                        wanted.version, wanted.deed, wanted.accepted, wanted.token, new Reason(wanted.reason))))
                .build();
    }

    /** deed is KEYS, POINTS_TO_ALL or CANCELLED; accepted, for KEYS alone, the answers in the letters of the bank. */
    public static class Wanted {
        @NotNull
        public Long version;

        public String deed;
        public List<String> accepted;
    }

    /** token is that of the preview, reason 1 to 120 characters. */
    public static class WantedForGood {
        @NotNull
        public Long version;

        public String deed;
        public List<String> accepted;

        @NotNull
        public String token;

        public String reason;
    }

    public static class Regrade {
        public long id;
        public int number;
        public String deed;
        public List<String> accepted;
        public String reason;
        public Instant at;
        public String by;
        public int papers;

        Regrade(RegradeFacts it) {
            id = it.id();
            number = it.number();
            deed = it.deed();
            accepted = it.accepted();
            reason = it.reason();
            at = it.at();
            by = it.by();
            papers = it.papers();
        }
    }

    public static class Preview {
        public int papers;
        public int raised;
        public int lowered;
        public int newlyPassed;
        public int newlyFailed;
        public String token;
        public List<Change> changes;

        Preview(RegradePreview it) {
            papers = it.papers();
            raised = it.raised();
            lowered = it.lowered();
            newlyPassed = it.newlyPassed();
            newlyFailed = it.newlyFailed();
            token = it.token();
            changes = it.lines().stream().map(Change::new).toList();
        }
    }

    /** Points are of 100. */
    public static class Change {
        public long attempt;
        public String name;
        public BigDecimal before;
        public BigDecimal after;
        public boolean passedBefore;
        public boolean passedAfter;

        Change(RegradePreview.Line it) {
            attempt = it.attemptId();
            name = it.name();
            before = it.before();
            after = it.after();
            passedBefore = it.passedBefore();
            passedAfter = it.passedAfter();
        }
    }
}
