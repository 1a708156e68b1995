package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.AttemptPaper;
import org.watchroom.exams.ExamResults;
import org.watchroom.exams.ExamSitting;
import org.watchroom.platform.web.PageTexts;

@Path("sittings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SittingsResource {

    @Inject
    private ExamResults results;

    @Inject
    private ExamSitting sitting;

    @Inject
    private Clock clock;

    @Inject
    private PageTexts texts;

    @GET
    @Operation(summary = "The trainee's sittings, the first to close first, with their own latest attempt if any")
    public List<SittingJson> mine() {
        Instant now = clock.instant();
        return results.mine().stream()
                .map(it -> new SittingJson(it, now, texts))
                .toList();
    }

    @POST
    @Path("{id}/attempts")
    @Operation(summary = "Starts a paper, or takes the open one over under a newer epoch")
    @APIResponse(responseCode = "201", description = "A new paper")
    @APIResponse(responseCode = "200", description = "The paper that was open already")
    @APIResponse(responseCode = "404", description = "No such sitting for this trainee")
    @APIResponse(
            responseCode = "409",
            description = "exams.sitting.not-open, .over, .no-more, exams.bank.thin.… or platform.not-durable")
    public Response start(@PathParam("id") long id) {
        AttemptPaper paper = sitting.start(id);
        return Response.status(paper.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new PaperJson(paper, texts))
                .build();
    }
}
