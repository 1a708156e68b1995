package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.Rehearsals;

@Path("drill-rehearsals")
@RequestScoped
@Tag(name = "drills")
@Produces(MediaType.APPLICATION_JSON)
public class DrillRehearsalsResource {

    @Inject
    private Rehearsals rehearsals;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a drill that a trainee rehearsed alone; it is never a result")
    @APIResponse(responseCode = "201", description = "kept now")
    @APIResponse(responseCode = "200", description = "it had arrived before")
    @APIResponse(responseCode = "422", description = "a mark is missing or impossible")
    public Response keep(@NotNull @Valid RehearsedDrill drill) {
        Rehearsals.Kept kept = rehearsals.keep(drill.key, drill.rehearsed());
        return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new KeptDrill(kept))
                .build();
    }

    /** What the server keeps: points of 100 by the rule of real drills, and whether a real drill would be passed. */
    public static class KeptDrill {
        public final long id;
        public final BigDecimal points;
        public final boolean passed;

        KeptDrill(Rehearsals.Kept kept) {
            id = kept.id();
            points = kept.points();
            passed = kept.passed();
        }
    }
}
