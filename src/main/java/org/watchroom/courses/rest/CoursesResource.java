package org.watchroom.courses.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.courses.CoursePicture;
import org.watchroom.courses.Courses;

/**
 * Pictures of courses, for whoever may read the course. The address holds the version, so a browser keeps a picture for
 * a year; opened by itself, a drawing is shut in by the policy that everything but a page gets.
 */
@Path("courses")
@RequestScoped
public class CoursesResource {

    @Inject
    private Courses courses;

    @GET
    @Path("{id}/media/{number}/{name}")
    @Operation(summary = "A picture of a course")
    public Response picture(@PathParam("id") long id, @PathParam("number") int number, @PathParam("name") String name) {
        CoursePicture picture = courses.picture(id, number, name);
        return Response.ok(picture.content(), picture.mediaType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
