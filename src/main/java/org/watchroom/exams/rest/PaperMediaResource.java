package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.PaperFile;
import org.watchroom.exams.PaperMedia;

/** Pictures and sounds of a paper, for its candidate while it is open, and afterwards as the review policy says. */
@Path("attempts/{id}/media/{sha256}")
@RequestScoped
public class PaperMediaResource {

    @Inject
    private PaperMedia media;

    @GET
    @Operation(summary = "A picture or a sound of a question on the trainee's own paper, by its SHA-256")
    @APIResponse(responseCode = "404", description = "The paper holds no such file, or may not be seen now")
    public Response file(@PathParam("id") long id, @PathParam("sha256") String sha256) {
        PaperFile file = media.file(id, sha256);
        return Response.ok(file.content(), file.mediaType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
