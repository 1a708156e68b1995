package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.DeskSigning;

@Path("drill-signing")
@RequestScoped
@Tag(name = "drills")
public class DrillSigningResource {

    @Inject
    private DeskSigning signing;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether that is the grader's password, before a drill is signed with it")
    @APIResponse(responseCode = "204", description = "it is")
    @APIResponse(responseCode = "422", description = "people.password.wrong-here")
    @APIResponse(responseCode = "429", description = "too many wrong ones")
    public void prove(@NotNull @Valid Typed typed) {
        signing.prove(typed.password);
    }

    /** What the grader typed. */
    public static class Typed {
        @NotBlank
        @Size(max = 200)
        public String password;
    }
}
