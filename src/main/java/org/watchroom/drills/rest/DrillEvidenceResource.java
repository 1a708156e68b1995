package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.DrillEvidence;

@Path("drill-records/{id: [0-9]+}/evidence")
@RequestScoped
@Tag(name = "drills")
@Produces(MediaType.APPLICATION_JSON)
public class DrillEvidenceResource {

    /** A byte more than may be, so that what is too large is told from what just fits. */
    private static final int READ_AT_MOST = 8 * 1024 * 1024 + 1;

    @Inject
    private DrillEvidence evidence;

    @PUT
    @Path("{key: [0-9a-f-]{36}}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary =
                    "Put a photo or a voice note to an item of a record; the same file under the same key counts once")
    @APIResponse(responseCode = "201", description = "kept now")
    @APIResponse(responseCode = "200", description = "the same file had arrived before")
    @APIResponse(responseCode = "409", description = "not your record, too many, too late, or no room on the server")
    @APIResponse(responseCode = "422", description = "no photo and no voice note, or too large")
    public Response put(
            @PathParam("id") long id, @PathParam("key") UUID key, @QueryParam("item") int item, InputStream file)
            throws IOException {
        DrillEvidence.Added added = evidence.add(id, key, item, file.readNBytes(READ_AT_MOST));
        return Response.status(added.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Kept(added.no()))
                .build();
    }

    @GET
    @Path("{no: [0-9]{1,2}}")
    @Produces({"image/jpeg", "audio/*", MediaType.APPLICATION_JSON})
    @Operation(summary = "One photo or voice note, for whoever may read the record")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.record.absent, drills.evidence.absent")
    public Response piece(@PathParam("id") long id, @PathParam("no") int no) {
        DrillEvidence.Piece piece = evidence.piece(id, no);
        return Response.ok(piece.content(), piece.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Its number on the record. */
    public static class Kept {
        public final int no;

        Kept(int no) {
            this.no = no;
        }
    }
}
