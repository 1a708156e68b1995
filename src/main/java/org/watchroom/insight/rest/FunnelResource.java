package org.watchroom.insight.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.insight.Cut;
import org.watchroom.insight.GroupRate;
import org.watchroom.insight.Grouping;
import org.watchroom.insight.PassRates;
import org.watchroom.insight.RateReports;
import org.watchroom.insight.rest.PassRateResource.StepRate;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.LanguageChoice;

@Path("funnel")
@RequestScoped
@Tag(name = "Insight")
public class FunnelResource {

    private static final Set<String> KNOWN = Set.of(
            "cohort",
            "programme",
            "institution",
            "instructor",
            "district",
            "colour",
            "level",
            "edition",
            "from",
            "to",
            "attempt",
            "by");

    @Inject
    private PassRates passRates;

    @Inject
    private RateReports reports;

    @Inject
    private LanguageChoice language;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The funnel of any cut, and the rate of each of its groups",
            description =
                    "Asked for in the address, each once at most: cohort, programme, institution, instructor (ids),"
                            + " district, colour (RED to BLUE, as it is rated today), level (such as L5), edition, from and to (days"
                            + " between which a cohort began), attempt (first; absent for the latest result), by (cohort,"
                            + " institution, district, colour, instructor, programme, level, edition or quarter; absent for no"
                            + " groups). What is not given is not asked for. For administrators.")
    @APIResponse(responseCode = "200", description = "The steps in their order, and the groups when they are asked for")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "422", description = "An unknown condition, or a value that cannot be read")
    public FunnelJson funnel(@Context UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        Cut cut = cut(asked);
        String by = asked.getFirst("by");
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

    @GET
    @Path("report")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The same figures as a document, in the reader's language",
            description =
                    "Asked for as the funnel is; without by, the groups are the cohorts, or of one cohort the institutions.")
    @APIResponse(responseCode = "200", description = "PDF/UA-1 and PDF/A-2a")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    @APIResponse(responseCode = "422", description = "An unknown condition, or a value that cannot be read")
    public Response report(@Context UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        Cut cut = cut(asked);
        String by = asked.getFirst("by");
        Grouping usual = cut.cohort() == null ? Grouping.COHORT : Grouping.INSTITUTION;
        byte[] pdf = reports.pdf(cut, by == null ? usual : Grouping.named(by), language.getLocale());
        return Response.ok(pdf, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pass-rate.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Cut cut(MultivaluedMap<String, String> asked) {
        String attempt = asked.getFirst("attempt");
        if (!KNOWN.containsAll(asked.keySet()) || attempt != null && !attempt.equals("first")) {
            throw Refused.input("insight.cut.value");
        }
        return new Cut(
                Cut.id(asked.getFirst("cohort")),
                Cut.id(asked.getFirst("programme")),
                Cut.id(asked.getFirst("institution")),
                Cut.id(asked.getFirst("instructor")),
                asked.getFirst("district"),
                asked.getFirst("colour"),
                asked.getFirst("level"),
                asked.getFirst("edition"),
                Cut.day(asked.getFirst("from")),
                Cut.day(asked.getFirst("to")),
                attempt != null);
    }

    private static GroupJson group(GroupRate rate) {
        GroupJson group = new GroupJson();
        group.key = rate.key();
        group.name = rate.zh();
        group.rate = PassRateResource.step("certified", rate.rate());
        group.beside = rate.beside().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return group;
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
