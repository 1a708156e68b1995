package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.exams.FaultFacts;
import org.watchroom.exams.FaultReports;
import org.watchroom.kernel.PageOf;

@Path("faults")
@RequestScoped
@Tag(name = "faults")
@Produces(MediaType.APPLICATION_JSON)
public class FaultsResource {

    @Inject
    private FaultReports reports;

    @GET
    @Operation(
            summary = "What trainees reported about questions, 50 a page: open, the oldest first, or answered;"
                    + " own=true: on questions that the reader wrote")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "422", description = "platform.bad-value")
    public Found all(
            @QueryParam("answered") @DefaultValue("false") @Pattern(regexp = "true|false") String answered,
            @QueryParam("own") @DefaultValue("false") @Pattern(regexp = "true|false") String own,
            @QueryParam("page") @DefaultValue("1") int page) {
        boolean open = answered.equals("false");
        return new Found(own.equals("true") ? reports.onOwnQuestions(open, page) : reports.all(open, page));
    }

    @GET
    @Path("mine")
    @Operation(summary = "The trainee's own reports with their answers, the newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    public List<Fault> mine() {
        return reports.mine().stream().map(Fault::new).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Say what is wrong with a question of an own paper; kind is KEY, WORDING, PICTURE, BASIS or OTHER")
    @APIResponse(responseCode = "201", description = "The report with its reference")
    @APIResponse(responseCode = "404", description = "exams.attempt.absent, exams.fault.question")
    @APIResponse(responseCode = "409", description = "exams.fault.not-shown, exams.fault.open-already")
    @APIResponse(responseCode = "422", description = "exams.fault.kind, exams.fault.words")
    public Response report(@NotNull @Valid NewFault wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(new Fault(reports.report(wanted.attempt, wanted.no, wanted.kind, wanted.words)))
                .build();
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a report, once; the trainee reads it with the result")
    @APIResponse(responseCode = "200", description = "The report with the answer")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "exams.fault.absent")
    @APIResponse(responseCode = "409", description = "exams.fault.answered, exams.fault.own")
    @APIResponse(responseCode = "422", description = "exams.fault.answer")
    public Fault answer(@PathParam("id") long id, @NotNull @Valid Answer wanted) {
        return new Fault(reports.answer(id, wanted.accepted, wanted.answer));
    }

    public static class NewFault {
        @NotNull
        public Long attempt;

        /** Of the question on that paper. */
        @NotNull
        public Integer no;

        public String kind;

        /** 1 to 1,000 characters. */
        public String words;
    }

    public static class Answer {
        @NotNull
        public Boolean accepted;

        /** 1 to 1,000 characters. */
        public String answer;
    }

    public static class Found {
        public long total;
        public List<Fault> faults;

        Found(PageOf<FaultFacts> found) {
            total = found.total();
            faults = found.rows().stream().map(Fault::new).toList();
        }
    }

    /** state is OPEN, ACCEPTED or DECLINED; answer and answeredAt are absent while it is open. */
    public static class Fault {
        public long id;
        public String reference;
        public long attempt;
        public int no;
        public long version;
        public String code;
        public String by;
        public String kind;
        public String words;
        public Instant reportedAt;
        public String state;
        public String answer;
        public Instant answeredAt;

        Fault(FaultFacts it) {
            id = it.id();
            reference = it.reference();
            attempt = it.attemptId();
            no = it.no();
            version = it.versionId();
            code = it.code();
            by = it.by();
            kind = it.kind();
            words = it.words();
            reportedAt = it.reportedAt();
            state = it.state();
            answer = it.answer();
            answeredAt = it.answeredAt();
        }
    }
}
