package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.AnswerReceipt;
import org.watchroom.exams.ExamSitting;
import org.watchroom.exams.SentAnswer;

@Path("attempts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttemptsResource {

    @Inject
    private ExamSitting sitting;

    @GET
    @Operation(
            summary =
                    "How the trainee's own attempt stands, and the latest answer that the server holds of each question")
    @APIResponse(responseCode = "404", description = "No such attempt of this trainee")
    public StateJson state(@PathParam("id") long id) {
        return new StateJson(sitting.state(id));
    }

    @PUT
    @Path("answers/{no}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Saves an answer; replies once it is stored for good")
    @APIResponse(responseCode = "200", description = "The receipt; the same for the same (epoch, seq)")
    @APIResponse(
            responseCode = "409",
            description = "exams.attempt.continued-elsewhere, exams.attempt.closed or exams.answer.kept-first")
    @APIResponse(responseCode = "422", description = "The paper does not offer this choice")
    public ReceiptJson save(@PathParam("id") long id, @PathParam("no") int no, @NotNull @Valid AnswerJson answer) {
        return new ReceiptJson(
                sitting.saveAnswer(id, no, new SentAnswer(answer.epoch, answer.seq, answer.choice, answer.clientTime)));
    }

    @POST
    @Path("submission")
    @Operation(summary = "Hands the paper in; asked again it answers the same")
    @APIResponse(responseCode = "200", description = "The state and, where the review policy allows, the result")
    public SubmissionJson submit(@PathParam("id") long id) {
        return new SubmissionJson(sitting.submit(id));
    }

    /** An answer as a device sends it. */
    public static class AnswerJson {
        @NotNull
        @Min(1)
        public Integer epoch;

        @NotNull
        @Min(1)
        public Integer seq;

        /**
         * Keys of the paper; of an ordering all of them, in the candidate's order; of a numeric question the number, as a
         * text. An empty list takes the answer back.
         */
        @NotNull
        @Size(max = 10)
        public List<@NotNull String> choice;

        /** By the device's clock, for the record alone. */
        public Instant clientTime;
    }

    /** Says that the answer is stored. */
    public static class ReceiptJson {
        public int no;
        public int epoch;
        public int seq;
        public Instant savedAt;
        public Instant serverTime;

        ReceiptJson(AnswerReceipt receipt) {
            no = receipt.no();
            epoch = receipt.epoch();
            seq = receipt.seq();
            savedAt = receipt.savedAt();
            serverTime = receipt.serverTime();
        }
    }
}
