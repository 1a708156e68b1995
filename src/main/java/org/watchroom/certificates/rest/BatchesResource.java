package org.watchroom.certificates.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.watchroom.certificates.BatchLine;
import org.watchroom.certificates.IssueBatches;

@Path("certificate-batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {

    @Inject
    private IssueBatches batches;

    @GET
    @Path("{id}")
    @Operation(
            summary = "How far a batch of certificates is (for administrators)",
            description = "state is WAITING (for a second person), OPEN (being issued), DONE or TURNED_DOWN.")
    public Batch batch(@PathParam("id") long id) {
        return new Batch(batches.batch(id));
    }

    public static class Batch {
        public String state;
        public int settled;
        public int total;
        public int issued;
        public int held;
        public int refused;

        public Batch() {}

        Batch(BatchLine it) {
            state = it.state();
            settled = it.settled();
            total = it.total();
            issued = it.issued();
            held = it.held();
            refused = it.refused();
        }
    }
}
