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
import org.watchroom.courses.Studied;
import org.watchroom.courses.Study;
import org.watchroom.courses.StudyTime;

/** The reader's place in a lesson, kept while they scroll, and their notes beside it. */
@Path("lessons")
@RequestScoped
public class LessonsResource {

    @Inject
    private Study study;

    @Inject
    private StudyTime time;

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

    @PUT
    @Path("{course}/{lesson}/read")
    @Operation(
            summary = "The signed-in trainee has read a lesson",
            description = "409 while the lesson asks for more than was studied. Said again it changes nothing.")
    public void read(@PathParam("course") String course, @PathParam("lesson") String lesson) {
        study.complete(course, lesson);
    }

    @PUT
    @Path("{course}/{lesson}/visits/{visit: [0-9a-f]{32}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep how long the signed-in trainee has studied a lesson during one visit",
            description = "seconds is what the visit lasted in all; said twice it counts once."
                    + " No more is counted than time has passed.")
    public StudiedJson keepTime(
            @PathParam("course") String course,
            @PathParam("lesson") String lesson,
            @PathParam("visit") String visit,
            @NotNull @Valid VisitJson said) {
        Studied studied = time.report(course, lesson, visit, said.seconds, said.end);
        StudiedJson answer = new StudiedJson();
        answer.seconds = studied.seconds();
        answer.least = studied.least();
        answer.end = studied.endSeen();
        return answer;
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

    /** How long a visit has lasted. */
    @Schema(name = "LessonVisit")
    public static class VisitJson {
        @NotNull
        @Min(0)
        @Max(StudyTime.LONGEST_VISIT)
        public Integer seconds;

        @Schema(description = "Whether the end of the text was seen")
        public boolean end;
    }

    /** How long a lesson was studied over all visits. */
    @Schema(name = "LessonStudied")
    public static class StudiedJson {
        public int seconds;

        @Schema(description = "Seconds that the lesson asks for; 0 when it asks for nothing")
        public int least;

        public boolean end;
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
