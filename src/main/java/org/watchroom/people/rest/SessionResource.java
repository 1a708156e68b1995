package org.watchroom.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.watchroom.kernel.Refused;
import org.watchroom.people.SignIn;
import org.watchroom.people.web.SessionKeeper;

@Path("session")
@RequestScoped
public class SessionResource {

    @Inject
    private SignIn signIn;

    @Inject
    private SessionKeeper sessions;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void begin(@NotNull @Valid Credentials credentials) {
        SignIn.SignedIn signedIn = signIn.signIn(credentials.name, credentials.password, request.getRemoteAddr());
        if (signedIn.codeOwed()) {
            if (credentials.code == null) {
                throw new Refused(Refused.Kind.SIGNED_OUT, "people.code.needed");
            }
            signedIn = signIn.prove(signedIn, credentials.code);
        }
        sessions.begin(request, signedIn);
    }

    @DELETE
    public void end() {
        sessions.end(request);
    }

    /** What a person types to sign in. */
    public static class Credentials {
        @NotBlank
        public String name;

        @NotBlank
        public String password;

        /** Of the second factor, for those who have one. */
        public String code;
    }
}
