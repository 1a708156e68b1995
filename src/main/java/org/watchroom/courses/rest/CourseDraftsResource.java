package org.watchroom.courses.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.courses.CourseDrafts;
import org.watchroom.courses.CoursePicture;
import org.watchroom.courses.DraftLessonContent;
import org.watchroom.courses.DraftLessonText;
import org.watchroom.courses.DraftLessons;
import org.watchroom.platform.web.PageTexts;

/** Lessons that are kept while they are written, and their pictures. */
@Path("course-drafts/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CourseDraftsResource {

    @Inject
    private CourseDrafts drafts;

    @Inject
    private DraftLessons lessons;

    @Inject
    private PageTexts texts;

    @GET
    @Path("lessons/{lesson}")
    @Operation(summary = "A lesson that is being written")
    public WrittenJson lesson(@PathParam("code") String code, @PathParam("lesson") String lesson) {
        return written(lessons.of(code, lesson));
    }

    @PUT
    @Path("lessons/{lesson}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write it anew",
            description = "What readers cannot be shown yet is kept all the same; html is null then, and gaps say why.")
    @APIResponse(responseCode = "200", description = "kept")
    @APIResponse(responseCode = "409", description = "somebody else wrote since the version that is given")
    public WrittenJson write(
            @PathParam("code") String code, @PathParam("lesson") String lesson, @NotNull @Valid LessonJson json) {
        return written(lessons.write(code, lesson, json.text(), json.version));
    }

    @POST
    @Path("pictures")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Keep a picture (SVG, PNG or JPEG) for the lessons of a draft")
    @APIResponse(responseCode = "200", description = "kept; the name to show it by")
    @APIResponse(responseCode = "422", description = "no picture, one that could run something, or too large")
    public PictureJson addPicture(
            @PathParam("code") String code,
            @QueryParam("file") @NotNull @Pattern(regexp = ".{1,255}") String file,
            InputStream content)
            throws IOException {
        PictureJson kept = new PictureJson();
        kept.name = lessons.addPicture(code, file, content.readNBytes(DraftLessons.LARGEST_PICTURE + 1));
        return kept;
    }

    @GET
    @Path("pictures/{name}")
    @Produces({"image/svg+xml", "image/png", "image/jpeg", MediaType.APPLICATION_JSON})
    @Operation(summary = "A picture of a draft")
    public Response picture(@PathParam("code") String code, @PathParam("name") String name) {
        CoursePicture picture = lessons.picture(code, name);
        return Response.ok(picture.content(), picture.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    @GET
    @Path("package")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "The draft as a package")
    public Response zip(@PathParam("code") String code) {
        return Response.ok(drafts.zip(code), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + "-draft.zip\"")
                .build();
    }

    private WrittenJson written(DraftLessonContent content) {
        WrittenJson json = new WrittenJson();
        DraftLessonText text = content.text();
        json.titleZh = text.titleZh();
        json.titleEn = text.titleEn();
        json.chapterZh = text.chapterZh();
        json.chapterEn = text.chapterEn();
        json.minutes = text.minutes();
        json.leastMinutes = text.leastMinutes();
        json.standardKeys = text.standardKeys();
        json.markdown = text.markdown();
        json.version = content.version();
        json.html = content.html();
        json.gaps = content.gaps().stream()
                .map(it -> texts.of(it.key(), it.arguments().toArray()))
                .toList();
        return json;
    }

    /** A lesson as its author wrote it. */
    @Schema(name = "DraftLesson")
    public static class LessonJson {
        @NotNull
        @Size(max = 120)
        public String titleZh;

        @NotNull
        @Size(max = 200)
        public String titleEn;

        @NotNull
        @Size(max = 120)
        public String chapterZh;

        @NotNull
        @Size(max = 200)
        public String chapterEn;

        @NotNull
        @Min(1)
        @Max(600)
        public Integer minutes;

        @Min(0)
        @Max(600)
        @Schema(description = "How long it must be studied before it counts as read; 0 leaves that to the reader")
        public int leastMinutes;

        @NotNull
        @Size(max = 40)
        public List<@NotNull @Pattern(regexp = "[^\\s]{1,40}") String> standardKeys;

        @NotNull
        @Size(max = DraftLessons.LONGEST_TEXT)
        public String markdown;

        @NotNull
        @Min(0)
        @Schema(description = "The version that was changed")
        public Integer version;

        DraftLessonText text() {
            return new DraftLessonText(
                    titleZh, titleEn, chapterZh, chapterEn, minutes, leastMinutes, standardKeys, markdown);
        }
    }

    /** A lesson as it is kept, and how readers would see it. */
    @Schema(name = "KeptDraftLesson")
    public static class WrittenJson extends LessonJson {
        @Schema(description = "null while it cannot be shown")
        public String html;

        @Schema(description = "What keeps it from being published, in words")
        public List<String> gaps;
    }

    /** A picture that was kept. */
    @Schema(name = "DraftPicture")
    public static class PictureJson {
        public String name;
    }
}
