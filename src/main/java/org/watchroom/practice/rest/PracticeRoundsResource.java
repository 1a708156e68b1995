package org.watchroom.practice.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.practice.DailyPractice;
import org.watchroom.practice.PracticeFile;
import org.watchroom.practice.PracticeMedia;
import org.watchroom.practice.RoundFacts;

/** Rounds of practice of the trainee who asks. */
@Path("practice-rounds")
@RequestScoped
@Tag(name = "practice")
@Produces(MediaType.APPLICATION_JSON)
public class PracticeRoundsResource {

    @Inject
    private DailyPractice practice;

    @Inject
    private PracticeMedia media;

    @Inject
    private PageTexts texts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a round of practice, or go on with today's that is not finished")
    @APIResponse(responseCode = "200", description = "The round")
    @APIResponse(responseCode = "409", description = "practice.done-today, practice.no-mistakes, practice.nothing")
    @APIResponse(responseCode = "422", description = "practice.mode")
    public RoundJson begin(@NotNull @Valid Wanted wanted) {
        return new RoundJson(practice.begin(wanted.mode, wanted.topic));
    }

    @POST
    @Path("{id}/turn")
    @Operation(summary = "Show the next question, without its answer; its time counts from the first time on")
    @APIResponse(responseCode = "200", description = "The question, or none at the end of the round")
    @APIResponse(responseCode = "404", description = "practice.round-absent")
    public TurnJson turn(@PathParam("id") long id) {
        return new TurnJson(practice.turn(id), texts);
    }

    @PUT
    @Path("{id}/answers/{no}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep an answer and tell what is right; the first answer counts, sent again it tells the same")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "404", description = "practice.round-absent, practice.question-absent")
    @APIResponse(responseCode = "409", description = "practice.not-shown")
    @APIResponse(responseCode = "422", description = "exams.answer.not-on-paper")
    public FeedbackJson answer(@PathParam("id") long id, @PathParam("no") int no, @NotNull @Valid AnswerJson answer) {
        return new FeedbackJson(practice.answer(id, no, answer.choice), texts);
    }

    @GET
    @Path("{id}/media/{sha256}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A picture or a sound of a question of the round, by its SHA-256")
    @APIResponse(responseCode = "404", description = "The round holds no such file")
    public Response file(@PathParam("id") long id, @PathParam("sha256") String sha256) {
        PracticeFile file = media.file(id, sha256);
        return Response.ok(file.content(), file.mediaType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    /** What to practise. */
    public static class Wanted {
        /** DAILY, TEN, TOPIC, MISTAKES or MOCK. */
        @NotNull
        @Size(max = 10)
        public String mode;

        /** Of the standard; for TOPIC alone. */
        @Size(max = 80)
        public String topic;
    }

    /** A round. */
    public static class RoundJson {
        public long id;
        public String mode;
        public int size;

        RoundJson(RoundFacts round) {
            id = round.id();
            mode = round.mode();
            size = round.size();
        }
    }

    /** An answer as a device sends it. */
    public static class AnswerJson {
        /** Keys of the question, of an ordering all of them in the person's order; of a numeric one the number, as a text. */
        @NotNull
        @Size(min = 1, max = 10)
        public List<@NotNull String> choice;
    }
}
