package org.watchroom.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.platform.ImportProgress;

@Path("imports")
@RequestScoped
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    private ImportProgress progress;

    @Inject
    private CurrentUser user;

    @GET
    @Path("progress")
    @Operation(summary = "How far the caller's own import has come; both 0 when none is running")
    @APIResponse(responseCode = "200")
    public Progress progress() {
        user.id();
        Progress answer = new Progress();
        progress.ofCaller().ifPresent(state -> {
            answer.done = state.done();
            answer.total = state.total();
        });
        return answer;
    }

    /** Rows. */
    public static class Progress {
        public int done;
        public int total;
    }
}
