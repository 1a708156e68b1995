package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.exams.BlueprintCompiler;
import org.watchroom.exams.Blueprints;
import org.watchroom.platform.web.PageTexts;

@Path("blueprints")
@RequestScoped
@Tag(name = "Blueprints")
@Produces(MediaType.APPLICATION_JSON)
public class BlueprintsResource {

    @Inject
    private Blueprints blueprints;

    @Inject
    private BlueprintCompiler compiler;

    @Inject
    private PageTexts texts;

    @GET
    @Operation(summary = "All versions of all blueprints, by code")
    public List<BlueprintJson> all() {
        return blueprints.all().stream().map(BlueprintJson::new).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One version with its cells and what the compiler says of it and the present bank")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "exams.blueprint.absent")
    public BlueprintJson.Compiled one(@PathParam("id") long id) {
        return new BlueprintJson.Compiled(blueprints.detail(id), compiler.compile(id), texts);
    }

    @POST
    @Path("{id}/publication")
    @Operation(summary = "Publishes a draft that compiles, and retires the version before it")
    @APIResponse(responseCode = "200", description = "The published version")
    @APIResponse(responseCode = "404", description = "exams.blueprint.absent")
    @APIResponse(
            responseCode = "409",
            description = "exams.blueprint.not-draft, or the first reason why it does not compile:"
                    + " exams.blueprint.total, exams.blueprint.weight, exams.bank.thin.…, exams.bank.thin-together")
    public BlueprintJson.Compiled publish(@PathParam("id") long id) {
        blueprints.publish(id);
        return one(id);
    }
}
