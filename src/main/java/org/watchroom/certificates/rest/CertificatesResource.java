package org.watchroom.certificates.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.certificates.Verification;
import org.watchroom.certificates.Verified;

@Path("certificates")
@RequestScoped
public class CertificatesResource {

    @Inject
    private Verification verification;

    @Context
    private HttpServletRequest request;

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify a certificate (public)",
            description = "An unknown number and one that cannot be a number both answer with status UNKNOWN.")
    public Answer look(@PathParam("number") String number) {
        return new Answer(verification.look(number, request.getRemoteAddr()));
    }

    /** What anybody may know of a certificate. Fields that do not apply are absent. */
    public static class Answer {
        public String status;
        public String number;
        public String name;
        public String title;
        public String titleEn;
        public String programme;
        public String programmeEn;
        public String level;
        public Integer hours;
        public String issuer;
        public String issuedOn;
        public String expiresOn;
        public String revokedOn;
        public String revokedReason;

        public Answer() {}

        Answer(Verified it) {
            status = it.status().name();
            number = it.number();
            name = it.maskedName();
            title = it.titleZh();
            titleEn = it.titleEn();
            programme = it.programmeZh();
            programmeEn = it.programmeEn();
            level = it.level();
            hours = it.hours();
            issuer = it.issuer();
            issuedOn = text(it.issuedOn());
            expiresOn = text(it.expiresOn());
            revokedOn = text(it.revokedOn());
            revokedReason = it.reason();
        }

        private static String text(Object date) {
            return date == null ? null : date.toString();
        }
    }
}
