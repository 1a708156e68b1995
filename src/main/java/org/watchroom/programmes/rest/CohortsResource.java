package org.watchroom.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.CohortPlanning;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;

@Path("cohorts")
@RequestScoped
@Tag(name = "Cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CohortsResource {

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortPlanning planning;

    @Inject
    private Programmes programmes;

    @Context
    private UriInfo address;

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
        return new CohortJson(cohorts.facts(id));
    }

    @POST
    @Operation(summary = "Open a cohort; it follows what its programme requires today")
    @APIResponse(responseCode = "201", description = "The cohort, and its address in Location")
    @APIResponse(responseCode = "409", description = "programmes.cohort.exists")
    @APIResponse(
            responseCode = "422",
            description = "programmes.programme.absent, programmes.cohort.title-length, programmes.cohort.place-length,"
                    + " programmes.cohort.dates, programmes.cohort.seats")
    public Response open(@NotNull @Valid NewCohort wanted) {
        long programme = programmes.all().stream()
                .filter(it -> it.code().equals(wanted.programme))
                .map(ProgrammeFacts::id)
                .findFirst()
                .orElseThrow(() -> Refused.input("programmes.programme.absent"));
        long id = cohorts.open(programme, wanted.title, wanted.startsOn, wanted.endsOn, wanted.place, wanted.seats);
        return Response.created(address.getAbsolutePathBuilder()
                        .path(String.valueOf(id))
                        .build())
                .entity(one(id))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change title, dates, place and seats; with more seats those who wait move up")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    @APIResponse(
            responseCode = "409",
            description = "programmes.cohort.stale, programmes.cohort.seats-taken, programmes.cohort.exists,"
                    + " programmes.enrol.too-young")
    @APIResponse(
            responseCode = "422",
            description = "programmes.cohort.title-length, programmes.cohort.place-length, programmes.cohort.dates,"
                    + " programmes.cohort.seats")
    public CohortJson change(@PathParam("id") long id, @NotNull @Valid ChangedCohort wanted) {
        planning.change(
                id,
                wanted.version,
                new CohortPlanning.Plan(wanted.title, wanted.startsOn, wanted.endsOn, wanted.place, wanted.seats));
        return one(id);
    }

    @GET
    @Path("{id}/instructors")
    @Operation(summary = "Who instructs the cohort, by name")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    public List<Instructor> instructors(@PathParam("id") long id) {
        cohorts.facts(id);
        return planning.instructors(id).stream().map(Instructor::new).toList();
    }

    @PUT
    @Path("{id}/instructors")
    @Operation(summary = "Appoint exactly these people, by the ids of the register")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    @APIResponse(responseCode = "409", description = "programmes.instructors.trainee")
    @APIResponse(responseCode = "422", description = "programmes.instructors.no-instructor")
    public List<Instructor> appoint(@PathParam("id") long id, @NotNull @Valid Appointed wanted) {
        planning.appoint(id, wanted.people);
        return instructors(id);
    }

    @POST
    @Path("{id}/newest-requirements")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let a cohort that has not begun follow the newest version of what its programme requires")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    @APIResponse(responseCode = "409", description = "programmes.cohort.begun")
    public CohortJson followNewest(@PathParam("id") long id) {
        planning.followNewest(id);
        return one(id);
    }

    /** A cohort that shall begin. */
    @Schema(name = "NewCohort")
    public static class NewCohort extends CohortDates {
        @NotNull
        @Schema(description = "The code of a programme, such as other cohorts name it")
        public String programme;
    }

    /** A cohort as it shall be. */
    @Schema(name = "ChangedCohort")
    public static class ChangedCohort extends CohortDates {
        @NotNull
        @Schema(description = "The version that was looked at")
        public Integer version;
    }

    /** What both say. */
    public abstract static class CohortDates {
        @NotNull
        public String title;

        @NotNull
        public LocalDate startsOn;

        @NotNull
        public LocalDate endsOn;

        @NotNull
        public String place;

        @Schema(description = "1 to 5000; absent for as many as come")
        public Integer seats;
    }

    /** Who shall instruct, by the ids of the register. */
    @Schema(name = "AppointmentWanted")
    public static class Appointed {
        @NotNull
        @Size(max = 100)
        public List<@NotNull Long> people;
    }

    /** Somebody who instructs. */
    @Schema(name = "Instructor")
    public static class Instructor {
        public long person;
        public String name;

        public Instructor() {}

        Instructor(CohortPlanning.Instructor it) {
            person = it.id();
            name = it.name();
        }
    }
}
