package org.watchroom.certificates.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.certificates.CertificateDocument;
import org.watchroom.certificates.CertificateRegister;

@Path("my-certificates")
@RequestScoped
public class MyCertificatesResource {

    @Inject
    private CertificateRegister register;

    @GET
    @Path("{id}/pdf")
    @Produces({"application/pdf", "application/problem+json"})
    @Operation(summary = "The frozen PDF, for its holder and for administrators; the same bytes each time")
    public Response pdf(@PathParam("id") long id) {
        CertificateDocument document = register.document(id);
        return Response.ok(document.pdf(), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + document.number() + ".pdf\"; filename*=UTF-8''" + document.number()
                                + ".pdf")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
