package org.watchroom.programmes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.Enrolling;

@Path("cohorts/{cohort}/enrolments")
@RequestScoped
@Tag(name = "Cohorts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnrolmentsResource {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Enrolling enrolling;

    @GET
    @Operation(summary = "Everybody who is or was in the cohort, or waits for a seat")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    public List<Enrolment> all(@PathParam("cohort") long cohort) {
        cohorts.facts(cohort);
        return cohorts.trainees(cohort).stream().map(Enrolment::new).toList();
    }

    @GET
    @Path("history")
    @Operation(summary = "What happened in the cohort, the latest first, 500 at most")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent")
    public List<Happening> history(@PathParam("cohort") long cohort) {
        return enrolling.history(cohort).stream().map(Happening::new).toList();
    }

    @POST
    @Operation(summary = "Enrol people of the register; when the seats are taken the later ones wait")
    @APIResponse(responseCode = "200", description = "How many came, wait, or were there already")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent, programmes.enrol.unknown")
    @APIResponse(
            responseCode = "409",
            description = "programmes.enrol.too-young, programmes.enrol.instructor; nobody was enrolled")
    public Outcome enrol(@PathParam("cohort") long cohort, @NotNull @Valid Wanted wanted) {
        return new Outcome(enrolling.enrol(cohort, wanted.people));
    }

    @POST
    @Path("{person}/withdrawal")
    @Operation(summary = "Withdraw somebody, with the reason")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent, programmes.enrol.not-in-cohort")
    @APIResponse(responseCode = "422", description = "programmes.enrol.reason")
    public void withdraw(
            @PathParam("cohort") long cohort, @PathParam("person") long person, @NotNull @Valid Reason reason) {
        enrolling.withdraw(cohort, person, reason.reason);
    }

    @POST
    @Path("{person}/transfer")
    @Operation(summary = "Transfer somebody to another cohort, with the reason")
    @APIResponse(responseCode = "200", description = "Whether they have a seat there, or wait")
    @APIResponse(responseCode = "404", description = "programmes.cohort.absent, programmes.enrol.not-in-cohort")
    @APIResponse(
            responseCode = "409",
            description = "programmes.enrol.there-already, programmes.enrol.too-young, programmes.enrol.instructor")
    @APIResponse(responseCode = "422", description = "programmes.enrol.reason, programmes.enrol.same-cohort")
    public Transferred transfer(
            @PathParam("cohort") long cohort, @PathParam("person") long person, @NotNull @Valid Move move) {
        Transferred done = new Transferred();
        done.enrolled = enrolling.transfer(cohort, person, move.to, move.reason);
        return done;
    }

    /** Somebody in a cohort. */
    @Schema(name = "Enrolment")
    public static class Enrolment {
        public long person;
        public String name;
        public String maskedIdentity;
        public String institution;

        @Schema(enumeration = {"ENROLLED", "WAITING", "WITHDRAWN", "TRANSFERRED"})
        public String state;

        public Enrolment() {}

        Enrolment(Cohorts.Trainee it) {
            person = it.personId();
            name = it.name();
            maskedIdentity = it.maskedIdentity();
            institution = it.institution();
            state = it.state();
        }
    }

    /** What happened to somebody's enrolment. */
    @Schema(name = "EnrolmentEvent")
    public static class Happening {
        public String at;
        public String name;

        @Schema(enumeration = {"ENROLLED", "WAITING", "MOVED_UP", "WITHDRAWN", "TRANSFERRED"})
        public String kind;

        @Schema(description = "Absent when the product did it by itself")
        public String by;

        public String reason;

        @Schema(description = "Where they went; absent unless transferred")
        public String otherCohort;

        public Happening() {}

        Happening(Enrolling.Happening it) {
            at = it.at().toString();
            name = it.name();
            kind = it.kind();
            by = it.by();
            reason = it.reason();
            otherCohort = it.otherCohort();
        }
    }

    /** Whom to enrol, by the ids of the register. */
    @Schema(name = "EnrolmentWanted")
    public static class Wanted {
        @NotNull
        @Size(min = 1, max = 1000)
        public List<@NotNull Long> people;
    }

    /** What came of it. */
    @Schema(name = "EnrolmentOutcome")
    public static class Outcome {
        public int enrolled;
        public int waiting;
        public int already;

        public Outcome() {}

        Outcome(Enrolling.Enrolled it) {
            enrolled = it.enrolled();
            waiting = it.waiting();
            already = it.already();
        }
    }

    /** Why. */
    @Schema(name = "WithdrawalReason")
    public static class Reason {
        @NotNull
        public String reason;
    }

    /** Where to, and why. */
    @Schema(name = "TransferWanted")
    public static class Move {
        @NotNull
        public Long to;

        @NotNull
        public String reason;
    }

    /** What came of a transfer. */
    @Schema(name = "Transferred")
    public static class Transferred {
        @Schema(description = "false: they wait for a seat there")
        public boolean enrolled;
    }
}
