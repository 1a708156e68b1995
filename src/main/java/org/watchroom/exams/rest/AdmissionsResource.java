package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchroom.exams.Presence;

@Path("sittings/{id}/admissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdmissionsResource {

    @Inject
    private Presence presence;

    @POST
    @Operation(summary = "Gives the access code that the invigilator told; afterwards a paper can be started")
    @APIResponse(responseCode = "204", description = "Admitted, for good")
    @APIResponse(responseCode = "422", description = "exams.code.wrong")
    @APIResponse(responseCode = "429", description = "exams.code.too-often: five wrong codes within a minute")
    public void admit(@PathParam("id") long id, @NotNull @Valid CodeJson given) {
        presence.admit(id, given.code);
    }

    /** Case, spaces and hyphens do not matter. */
    public static class CodeJson {
        @NotNull
        @Size(max = 40)
        public String code;
    }
}
