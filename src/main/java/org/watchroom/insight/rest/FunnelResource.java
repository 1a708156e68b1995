package org.watchroom.insight.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.insight.Cut;
import org.watchroom.insight.GroupRate;
import org.watchroom.insight.Grouping;
import org.watchroom.insight.PassRates;
import org.watchroom.insight.rest.PassRateResource.StepRate;
import org.watchroom.kernel.Refused;

@Path("funnel")
@RequestScoped
@Tag(name = "Insight")
public class FunnelResource {

    @Inject
    private PassRates passRates;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The funnel of any cut, and the rate of each of its groups",
            description = "What is not given is not asked for. For administrators.")
    @APIResponse(responseCode = "200", description = "The steps in their order, and the groups when they are asked for")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "422", description = "A value that cannot be read")
    public FunnelJson funnel(
            @BeanParam Asked asked,
            @Parameter(
                            description =
                                    "cohort, institution, district, colour, instructor, programme, level, edition or"
                                            + " quarter; absent for no groups")
                    @QueryParam("by")
                    String by) {
        Cut cut = asked.cut();
        FunnelJson answer = new FunnelJson();
        answer.steps = passRates.funnel(cut).steps().stream()
                .map(step -> PassRateResource.step(step.step(), step.rate()))
                .toList();
        answer.groups = by == null
                ? null
                : passRates.groups(cut, Grouping.named(by)).stream()
                        .map(FunnelResource::group)
                        .toList();
        return answer;
    }

    private static GroupJson group(GroupRate rate) {
        GroupJson group = new GroupJson();
        group.key = rate.key();
        group.name = rate.zh();
        group.rate = PassRateResource.step("certified", rate.rate());
        group.beside = rate.beside().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return group;
    }

    /** The conditions of an address. */
    public static class Asked {
        @QueryParam("cohort")
        public String cohort;

        @QueryParam("programme")
        public String programme;

        @QueryParam("institution")
        public String institution;

        @QueryParam("instructor")
        public String instructor;

        @QueryParam("district")
        public String district;

        @Parameter(description = "RED, ORANGE, YELLOW or BLUE, as it is rated today")
        @QueryParam("colour")
        public String colour;

        @Parameter(description = "Such as L5")
        @QueryParam("level")
        public String level;

        @QueryParam("edition")
        public String edition;

        @Parameter(description = "First day on which a cohort may have begun, such as 2026-01-01")
        @QueryParam("from")
        public String from;

        @Parameter(description = "Last such day")
        @QueryParam("to")
        public String to;

        @Parameter(description = "first: by the first examination that they came to; absent: by the latest result")
        @QueryParam("attempt")
        public String attempt;

        Cut cut() {
            if (attempt != null && !attempt.equals("first")) {
                throw Refused.input("insight.cut.value");
            }
            return new Cut(
                    Cut.id(cohort),
                    Cut.id(programme),
                    Cut.id(institution),
                    Cut.id(instructor),
                    district,
                    colour,
                    level,
                    edition,
                    Cut.day(from),
                    Cut.day(to),
                    attempt != null);
        }
    }

    /** The funnel of a cut. */
    @Schema(name = "Funnel")
    public static class FunnelJson {
        public List<StepRate> steps;
        public List<GroupJson> groups;
    }

    /** One group of a cut. */
    @Schema(name = "FunnelGroup")
    public static class GroupJson {
        @Schema(description = "Id or value; absent for those without one")
        public String key;

        public String name;
        public StepRate rate;

        @Schema(
                description = "Beside all others of the cut, where the intervals allow it",
                enumeration = {"higher", "lower", "no-difference", "not-compared"})
        public String beside;
    }
}
