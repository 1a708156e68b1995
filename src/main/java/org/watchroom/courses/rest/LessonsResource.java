package org.watchroom.courses.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchroom.courses.Notes;
import org.watchroom.courses.OwnNote;
import org.watchroom.courses.Study;

/** The reader's place in a lesson, kept while they scroll, and their notes beside it. */
@Path("lessons")
@RequestScoped
public class LessonsResource {

    @Inject
    private Study study;

    @Inject
    private Notes notes;

    @PUT
    @Path("{course}/{lesson}/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep where the signed-in trainee stopped reading")
    public void keepPlace(
            @PathParam("course") String course, @PathParam("lesson") String lesson, @NotNull @Valid Place place) {
        study.keepPlace(course, lesson, place.place);
    }

    @GET
    @Path("{course}/{lesson}/note")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the signed-in trainee wrote beside a lesson")
    public NoteJson note(@PathParam("course") String course, @PathParam("lesson") String lesson) {
        OwnNote note = notes.of(course, lesson);
        NoteJson answer = new NoteJson();
        answer.words = note.words();
        answer.version = note.version();
        return answer;
    }

    @PUT
    @Path("{course}/{lesson}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write it anew",
            description = "409 when another device wrote since the version that is given: read it, and join both.")
    public NoteJson write(
            @PathParam("course") String course, @PathParam("lesson") String lesson, @NotNull @Valid NoteJson note) {
        note.version = notes.write(course, lesson, note.words, note.version);
        return note;
    }

    /** What is written beside a lesson. */
    @Schema(name = "LessonNote")
    public static class NoteJson {
        @NotNull
        public String words;

        @NotNull
        @Min(0)
        @Schema(description = "The version that was read; 0 before anything was written")
        public Integer version;
    }

    /** How far down the text, in thousandths. */
    public static class Place {
        @NotNull
        @Min(0)
        @Max(Study.END_OF_PAGE)
        public Integer place;
    }
}
