package org.watchroom.insight.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.insight.Funnel;
import org.watchroom.insight.PassRates;
import org.watchroom.insight.Rate;

@Path("cohorts/{id}/pass-rate")
@RequestScoped
@Tag(name = "Insight")
public class PassRateResource {

    private static final int DIGITS = 6;

    @Inject
    private PassRates passRates;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The funnel of a cohort, from trained to certified",
            description = "Every step with its count, its denominator (all who were trained), its rate and the 95 %"
                    + " Wilson score interval. Rates are absent when nobody was trained. For administrators.")
    @APIResponse(responseCode = "200", description = "The steps in their order")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "404", description = "No such cohort")
    public PassRate passRate(@PathParam("id") long id) {
        Funnel funnel = passRates.funnel(id);
        PassRate answer = new PassRate();
        answer.cohort = id;
        answer.title = passRates.title(id);
        answer.steps = funnel.steps().stream()
                .map(step -> step(step.step(), step.rate()))
                .toList();
        answer.notEligible = funnel.apart().notEligible();
        answer.notRegistered = funnel.apart().notRegistered();
        answer.absent = funnel.apart().absent();
        answer.notRecorded = funnel.apart().notRecorded();
        answer.withdrawn = funnel.apart().withdrawn();
        return answer;
    }

    static StepRate step(String name, Rate rate) {
        StepRate step = new StepRate();
        step.step = name;
        step.count = rate.count();
        step.denominator = rate.denominator();
        step.rate = rounded(rate.rate());
        step.low = rounded(rate.low());
        step.high = rounded(rate.high());
        return step;
    }

    private static BigDecimal rounded(Double share) {
        return share == null ? null : BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** A cohort's funnel. */
    @Schema(name = "PassRate")
    public static class PassRate {
        public long cohort;
        public String title;
        public List<StepRate> steps;

        @Schema(description = "May not sit the national examination")
        public long notEligible;

        @Schema(description = "May sit it, but is not registered")
        public long notRegistered;

        @Schema(description = "Registered, but did not come")
        public long absent;

        @Schema(description = "Trained, but nothing of the examination is recorded yet")
        public long notRecorded;

        @Schema(description = "Withdrawn from the cohort, and counted in no step")
        public long withdrawn;
    }

    /** One step of the funnel. */
    @Schema(name = "PassRateStep")
    public static class StepRate {
        @Schema(
                enumeration = {
                    "trained",
                    "eligible",
                    "registered",
                    "sat",
                    "passed-theory",
                    "passed-practical",
                    "certified"
                })
        public String step;

        public long count;

        @Schema(description = "All who were trained")
        public long denominator;

        @Schema(description = "count / denominator, 0 to 1")
        public BigDecimal rate;

        @Schema(description = "Lower end of the 95 % Wilson score interval, 0 to 1")
        public BigDecimal low;

        @Schema(description = "Upper end of the 95 % Wilson score interval, 0 to 1")
        public BigDecimal high;
    }
}
