package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.DeskSigning;
import org.watchroom.drills.DrillDocuments;
import org.watchroom.drills.DrillGrading;
import org.watchroom.drills.DrillPictures;
import org.watchroom.drills.DrillRecords;
import org.watchroom.drills.Receipt;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.LanguageChoice;

@Path("drill-records")
@RequestScoped
@Tag(name = "drills")
@Produces(MediaType.APPLICATION_JSON)
public class DrillRecordsResource {

    @Inject
    private DeskSigning signing;

    @Inject
    private DrillRecords records;

    @Inject
    private DrillDocuments documents;

    @Inject
    private DrillPictures pictures;

    @Inject
    private LanguageChoice language;

    @Inject
    private CurrentUser user;

    @Context
    private UriInfo address;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign a drill; the same sheet under the same key counts once")
    @APIResponse(responseCode = "201", description = "signed now")
    @APIResponse(responseCode = "200", description = "the same sheet had arrived before: the same receipt")
    @APIResponse(responseCode = "409", description = "a rule forbids it, such as grading oneself")
    @APIResponse(responseCode = "422", description = "the sheet is incomplete or impossible")
    public Response sign(@NotNull @Valid SignedDrill drill) {
        if (drill.graderId != null && drill.graderId != user.id()) {
            throw new Refused("drills.record.other-grader");
        }
        Receipt receipt = signing.sign(
                drill.key,
                new DrillGrading.Whom(drill.sheetId, drill.cohortId, drill.traineeId, drill.turnId),
                drill.findings(),
                drill.atTheDesk());
        return receipt.created()
                ? Response.created(address.getAbsolutePathBuilder()
                                .path(String.valueOf(receipt.id()))
                                .build())
                        .entity(new SignedReceipt(receipt))
                        .build()
                : Response.ok(new SignedReceipt(receipt)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One record, for its trainee, its grader, or an administrator")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.record.absent")
    public DrillRecordBody record(@PathParam("id") long id) {
        return new DrillRecordBody(records.record(id));
    }

    @GET
    @Path("{id}/signature")
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    @Operation(summary = "What the trainee drew on the glass, for whoever may read the record")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.record.absent, drills.signature.absent")
    public Response signature(@PathParam("id") long id) {
        return Response.ok(pictures.signature(id), "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("{id}/document")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "The record on paper, in the reader's language, for whoever may read it")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.record.absent")
    public Response document(@PathParam("id") long id) {
        return answer(documents.record(id, language.getLocale()));
    }

    @GET
    @Path("of-cohort/{id}/document")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Every record of a cohort that counts, by trainee, in one document with contents; for administrators")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.file.empty")
    public Response file(@PathParam("id") long cohortId) {
        return answer(documents.cohort(cohortId, language.getLocale()));
    }

    private static Response answer(DrillDocuments.Document document) {
        return Response.ok(document.pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
