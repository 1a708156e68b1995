package org.watchroom.courses.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.courses.Study;

/** The reader's place in a lesson, kept while they scroll. */
@Path("lessons")
@RequestScoped
public class LessonsResource {

    @Inject
    private Study study;

    @PUT
    @Path("{course}/{lesson}/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep where the signed-in trainee stopped reading")
    public void keepPlace(
            @PathParam("course") String course, @PathParam("lesson") String lesson, @NotNull @Valid Place place) {
        study.keepPlace(course, lesson, place.place);
    }

    /** How far down the text, in thousandths. */
    public static class Place {
        @NotNull
        @Min(0)
        @Max(Study.END_OF_PAGE)
        public Integer place;
    }
}
