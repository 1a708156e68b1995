package org.watchroom.courses.rest;

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
import org.watchroom.courses.CoursePicture;
import org.watchroom.courses.CourseVersions;
import org.watchroom.courses.Courses;

/**
 * Pictures of courses, for whoever may read the course, and whole courses to take away. The address of a picture holds the
 * version, so a browser keeps it for a year; opened by itself, a drawing is shut in by the policy that everything but a page
 * gets.
 */
@Path("courses")
@RequestScoped
public class CoursesResource {

    @Inject
    private Courses courses;

    @Inject
    private CourseVersions versions;

    @GET
    @Path("{id}/media/{number}/{name}")
    @Operation(summary = "A picture of a course")
    public Response picture(@PathParam("id") long id, @PathParam("number") int number, @PathParam("name") String name) {
        CoursePicture picture = courses.picture(id, number, name);
        return Response.ok(picture.content(), picture.mediaType())
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    @GET
    @Path("{code}/versions/{number: [0-9]{1,9}}/package")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "A version of a course as the package that it can be imported from")
    public Response zip(@PathParam("code") String code, @PathParam("number") int number) {
        return Response.ok(versions.zip(code, number), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + "-" + number + ".zip\"")
                .build();
    }
}
