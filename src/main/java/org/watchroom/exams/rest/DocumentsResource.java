package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.PaperDocument;
import org.watchroom.exams.PaperPrinting;
import org.watchroom.exams.Receipts;
import org.watchroom.platform.web.LanguageChoice;

/** The documents of a paper, as PDF. */
@Path("attempts/{id}/documents")
@RequestScoped
@Produces({"application/pdf", "application/problem+json"})
public class DocumentsResource {

    @Inject
    private Receipts receipts;

    @Inject
    private PaperPrinting printing;

    @Inject
    private LanguageChoice language;

    @GET
    @Path("receipt")
    @Operation(summary = "The receipt of a sealed paper with its hash, for its candidate and for examiners")
    @APIResponse(responseCode = "404", description = "No such paper of the asker")
    @APIResponse(responseCode = "409", description = "exams.receipt.open: the paper is not sealed")
    public Response receipt(@PathParam("id") long id) {
        return file(receipts.receipt(id));
    }

    @GET
    @Path("paper")
    @Operation(summary = "The paper as it was frozen, for examiners")
    public Response paper(@PathParam("id") long id) {
        return file(printing.paper(id, language.getLocale()));
    }

    @GET
    @Path("key")
    @Operation(summary = "The right answers to the paper with explanation and basis, for examiners")
    public Response key(@PathParam("id") long id) {
        return file(printing.key(id, language.getLocale()));
    }

    private static Response file(PaperDocument document) {
        return Response.ok(document.pdf(), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + document.fileName() + "\"; filename*=UTF-8''" + document.fileName())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
