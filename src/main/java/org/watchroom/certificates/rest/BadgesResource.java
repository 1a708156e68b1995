package org.watchroom.certificates.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.certificates.Badges;

/** What anybody needs to check an open badge that was issued here. */
@Path("badges")
@RequestScoped
public class BadgesResource {

    @Inject
    private Badges badges;

    @GET
    @Path("key")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public key of badges as a JWK (public)", description = "Ed25519, as in RFC 8037.")
    public String key() {
        return badges.publicKey();
    }

    @GET
    @Path("issuer")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who issues badges: a profile of Open Badges 3.0 (public)")
    public String issuer() {
        return badges.issuer();
    }

    @GET
    @Path("status/{list: [0-9]{1,9}}")
    @Produces({"application/vc+jwt", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Which certificates are revoked (public)",
            description = "A Bitstring Status List 1.0 as a signed credential; the bit of a badge stands in it.")
    public String statusList(@PathParam("list") long list) {
        return badges.statusList(list);
    }
}
