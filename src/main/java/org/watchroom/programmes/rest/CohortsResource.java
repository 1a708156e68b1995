package org.watchroom.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;

@Path("cohorts")
@RequestScoped
@Tag(name = "Cohorts")
@Produces(MediaType.APPLICATION_JSON)
public class CohortsResource {

    @Inject
    private Cohorts cohorts;

    @GET
    @Operation(summary = "All cohorts, the latest first")
    public List<CohortJson> all() {
        return cohorts.all().stream().map(CohortJson::new).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One cohort")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    public CohortJson one(@PathParam("id") long id) {
        CohortFacts found = cohorts.facts(id);
        return new CohortJson(found);
    }
}
