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
import org.watchroom.certificates.Badge;
import org.watchroom.certificates.Badges;
import org.watchroom.certificates.CertificateDocument;
import org.watchroom.certificates.CertificateRegister;

@Path("my-certificates")
@RequestScoped
public class MyCertificatesResource {

    @Inject
    private CertificateRegister register;

    @Inject
    private Badges badges;

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

    @GET
    @Path("{id}/badge")
    @Produces({"image/svg+xml", "application/problem+json"})
    @Operation(
            summary = "The certificate as an open badge, for its holder and for administrators",
            description = "A picture with an Open Badges 3.0 credential (VC-JWT) baked in.")
    public Response badge(@PathParam("id") long id) {
        Badge badge = badges.badge(id);
        return file(badge.picture(), "image/svg+xml", badge.number() + ".svg");
    }

    @GET
    @Path("{id}/credential")
    @Produces({"application/vc+jwt", "application/problem+json"})
    @Operation(
            summary = "The credential of that badge alone, for its holder and for administrators",
            description = "A VC-JWT signed with Ed25519; the key stands at /api/badges/key.")
    public Response credential(@PathParam("id") long id) {
        Badge badge = badges.badge(id);
        return file(badge.credential(), "application/vc+jwt", badge.number() + ".jwt");
    }

    private static Response file(String content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
