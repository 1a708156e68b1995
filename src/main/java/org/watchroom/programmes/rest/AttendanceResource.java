package org.watchroom.programmes.rest;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.platform.Settings;
import org.watchroom.programmes.AttendanceTaking;

@Path("sessions/{id}")
@RequestScoped
@Tag(name = "Attendance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AttendanceResource {

    private static final int MARGIN = 4;

    @Inject
    private AttendanceTaking attendance;

    @Inject
    private Settings settings;

    @GET
    @Path("attendance")
    @Operation(summary = "Everybody who should be there, with their mark; for its instructors and administrators")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "programmes.attendance.not-yours")
    @APIResponse(responseCode = "404", description = "programmes.session.absent")
    public List<Mark> attendance(@PathParam("id") long id) {
        return attendance.list(id).stream().map(Mark::new).toList();
    }

    @PUT
    @Path("attendance")
    @Operation(summary = "Keep these marks; who is not named keeps what they had. The same once more changes nothing")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "403", description = "programmes.attendance.not-yours")
    @APIResponse(responseCode = "404", description = "programmes.session.absent")
    @APIResponse(
            responseCode = "409",
            description = "programmes.attendance.early, programmes.attendance.yourself, programmes.session.cancelled;"
                    + " no mark was kept")
    @APIResponse(
            responseCode = "422",
            description = "programmes.attendance.stranger, programmes.attendance.state, programmes.attendance.late")
    public void record(@PathParam("id") long id, @NotNull List<@NotNull @Valid NewMark> marks) {
        attendance.record(
                id,
                marks.stream()
                        .map(it -> new AttendanceTaking.Entry(
                                it.person, it.state, it.minutesLate == null ? 0 : it.minutesLate))
                        .toList());
    }

    @GET
    @Path("code.svg")
    @Produces({"image/svg+xml", "application/problem+json"})
    @Operation(summary = "The QR code to show in the room now; it changes every 15 seconds")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "programmes.attendance.not-yours")
    @APIResponse(responseCode = "404", description = "programmes.session.absent")
    @APIResponse(responseCode = "409", description = "programmes.attendance.early, programmes.session.cancelled")
    public Response code(@PathParam("id") long id) throws WriterException {
        String address = settings.publicUrl() + "/programmes/present.xhtml?code=" + attendance.code(id);
        ByteMatrix dots = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        return Response.ok(drawn(dots), "image/svg+xml")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String drawn(ByteMatrix dots) {
        int size = dots.getWidth() + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    /** How somebody attended. */
    @Schema(name = "AttendanceMark")
    public static class Mark {
        public long person;
        public String name;
        public String institution;

        @Schema(description = "PRESENT, LATE, ABSENT or EXCUSED; absent without a mark")
        public String state;

        public int minutes;

        @Schema(description = "Whether they marked themselves with the code in the room")
        public boolean byCode;

        public Mark() {}

        Mark(AttendanceTaking.Line it) {
            person = it.personId();
            name = it.name();
            institution = it.institution();
            state = it.state();
            minutes = it.minutes();
            byCode = it.byCode();
        }
    }

    /** A mark to keep. */
    @Schema(name = "NewAttendanceMark")
    public static class NewMark {
        @NotNull
        public Long person;

        @NotNull
        @Schema(enumeration = {"PRESENT", "LATE", "ABSENT", "EXCUSED"})
        public String state;

        @Schema(description = "Only for LATE")
        public Integer minutesLate;
    }
}
