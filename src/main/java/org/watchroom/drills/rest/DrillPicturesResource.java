package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.SheetPictures;

@Path("drill-pictures")
@RequestScoped
@Tag(name = "drills")
public class DrillPicturesResource {

    @Inject
    private SheetPictures pictures;

    @GET
    @Path("{name: [0-9a-f]{64}}")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Operation(summary = "A picture at an item of a drill sheet; what stands under a name never changes")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.picture.absent")
    public Response picture(@PathParam("name") String name) {
        SheetPictures.Picture picture = pictures.picture(name);
        return Response.ok(picture.content(), picture.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .build();
    }
}
