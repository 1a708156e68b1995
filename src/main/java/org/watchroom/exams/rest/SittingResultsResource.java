package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.exams.SittingProgress;
import org.watchroom.exams.Sittings;

@Path("sittings/{id}/results")
@RequestScoped
@Tag(name = "sittings")
@Produces(MediaType.APPLICATION_JSON)
public class SittingResultsResource {

    @Inject
    private Sittings sittings;

    @GET
    @Operation(summary = "The sealed papers of a sitting by the grade that counts, the last to start first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "403", description = "platform.forbidden")
    @APIResponse(responseCode = "404", description = "exams.sitting.absent")
    public List<Sealed> results(@PathParam("id") long id) {
        return sittings.progress(id).attempts().stream()
                .filter(it -> it.points() != null)
                .map(Sealed::new)
                .toList();
    }

    /** points are of 100; grade is 1 for what the paper got when it was sealed, more after a regrade. */
    public static class Sealed {
        public long attempt;
        public String name;
        public int number;
        public Instant finishedAt;
        public String cause;
        public BigDecimal points;
        public boolean passed;
        public int grade;

        Sealed(SittingProgress.Row row) {
            attempt = row.attemptId();
            name = row.name();
            number = row.number();
            finishedAt = row.finishedAt();
            cause = row.sealCause();
            points = row.points();
            passed = row.passed();
            grade = row.grade();
        }
    }
}
