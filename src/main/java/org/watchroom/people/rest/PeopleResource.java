package org.watchroom.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.kernel.PageOf;
import org.watchroom.people.Institutions;
import org.watchroom.people.People;
import org.watchroom.people.PeopleKeeping;
import org.watchroom.people.PersonDetail;
import org.watchroom.people.PersonLine;

@Path("people")
@RequestScoped
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    private People people;

    @Inject
    private PeopleKeeping keeping;

    @Inject
    private Institutions institutions;

    @Context
    private UriInfo address;

    @GET
    @Operation(summary = "People by name, 50 a page; identity numbers masked")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "platform.bad-value for a role that does not exist")
    public Found search(
            @QueryParam("q") String q,
            @QueryParam("institution") Long institution,
            @QueryParam("role") @Pattern(regexp = "TRAINEE|INSTRUCTOR|ADMINISTRATOR|") String role,
            @QueryParam("page") @DefaultValue("1") int page) {
        return new Found(people.search(q, institution, role, page));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person; identity number masked")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "people.person.absent")
    public PersonBody person(@PathParam("id") long id) {
        return new PersonBody(people.detail(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add somebody of the staff, without a password yet")
    @APIResponse(responseCode = "201", description = "added")
    @APIResponse(responseCode = "409", description = "people.person.sign-in-name-taken")
    @APIResponse(
            responseCode = "422",
            description = "people.person.sign-in-name-form, people.roles.none; another field cannot be taken")
    public Response add(@NotNull @Valid NewPerson wanted) {
        long id = keeping.add(wanted.name, wanted.signInName, wanted.roles);
        return Response.created(address.getAbsolutePathBuilder()
                        .path(String.valueOf(id))
                        .build())
                .entity(new PersonBody(people.detail(id)))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change what is kept of somebody; a field that is absent is not known. The identity stays")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "people.person.absent")
    @APIResponse(responseCode = "409", description = "people.changed-meanwhile, people.person.phone-taken")
    @APIResponse(
            responseCode = "422",
            description = "people.person.institution-unknown, people.person.learning; another field cannot be taken")
    public PersonBody change(@PathParam("id") long id, @NotNull @Valid ChangedPerson wanted) {
        keeping.change(
                id,
                wanted.version,
                wanted.name,
                wanted.phone,
                institutions.named(wanted.institution),
                wanted.post,
                new PeopleKeeping.Learning(wanted.levelHeld, wanted.education, wanted.workYears));
        return new PersonBody(people.detail(id));
    }

    @PUT
    @Path("{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give exactly these roles")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "people.account.absent")
    @APIResponse(responseCode = "409", description = "people.roles.own")
    @APIResponse(responseCode = "422", description = "people.roles.none")
    public PersonBody roles(@PathParam("id") long id, @NotNull @Valid Roles wanted) {
        keeping.giveRoles(id, wanted.roles);
        return new PersonBody(people.detail(id));
    }

    @GET
    @Path("{id}/photo")
    @Produces("image/jpeg")
    @Operation(summary = "The photo as JPEG")
    @APIResponse(responseCode = "404", description = "people.photo.absent")
    public Response photo(@PathParam("id") long id) {
        return Response.ok(people.photo(id), "image/jpeg")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** Somebody of the staff. */
    public static class NewPerson {
        @NotNull
        @Size(max = 80)
        public String name;

        @NotNull
        @Size(max = 40)
        public String signInName;

        @NotEmpty
        public List<@NotNull String> roles;
    }

    /** Somebody as they shall be written down. */
    public static class ChangedPerson {
        @NotNull
        @Schema(description = "The version that was looked at")
        public Integer version;

        @NotNull
        public String name;

        public String phone;

        @Schema(description = "The name of one of the register")
        public String institution;

        public String post;

        @Schema(enumeration = {"L5", "L4", "L3", "L2", "L1"})
        public String levelHeld;

        public String education;

        @Schema(description = "0 to 60")
        public Integer workYears;
    }

    /** TRAINEE, INSTRUCTOR, ADMINISTRATOR. */
    public static class Roles {
        @NotEmpty
        public List<@NotNull String> roles;
    }

    /** One page. */
    public static class Found {
        public long total;
        public List<Line> people;

        public Found() {}

        Found(PageOf<PersonLine> found) {
            total = found.total();
            people = found.rows().stream().map(Line::new).toList();
        }
    }

    /** Somebody in a list. */
    public static class Line {
        public long id;
        public String name;
        public String maskedIdentity;
        public String institution;
        public String post;
        public String signInName;
        public boolean disabled;
        public List<String> roles;

        public Line() {}

        Line(PersonLine line) {
            id = line.id();
            name = line.name();
            maskedIdentity = line.maskedIdentity();
            institution = line.institution();
            post = line.post();
            signInName = line.signInName();
            disabled = line.disabled();
            roles = line.roles();
        }
    }

    /** Somebody by themself. */
    public static class PersonBody extends Line {
        public String phone;
        public Long institutionId;
        public String birthDate;
        public String levelHeld;
        public String education;
        public Integer workYears;
        public Long mergedInto;

        @Schema(description = "To be given back when it is changed")
        public int version;

        public PersonBody() {}

        PersonBody(PersonDetail detail) {
            super(detail.line());
            phone = detail.facts().phone();
            institutionId = detail.facts().institutionId();
            birthDate = detail.facts().birthDate() == null
                    ? null
                    : detail.facts().birthDate().toString();
            levelHeld = detail.levelHeld();
            education = detail.education();
            workYears = detail.workYears();
            mergedInto = detail.mergedInto();
            version = detail.version();
        }
    }
}
