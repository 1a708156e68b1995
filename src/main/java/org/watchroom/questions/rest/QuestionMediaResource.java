package org.watchroom.questions.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.questions.MediaContent;
import org.watchroom.questions.QuestionMedia;

/** Pictures and sounds of questions, for whoever may see the bank. The address is what the file holds, so it never changes. */
@Path("question-media/{sha256}")
@RequestScoped
public class QuestionMediaResource {

    @Inject
    private QuestionMedia media;

    @GET
    @Operation(summary = "A picture or a sound of a question, by its SHA-256")
    public Response file(@PathParam("sha256") String sha256) {
        MediaContent file = media.file(sha256);
        return Response.ok(file.content(), file.mediaType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
