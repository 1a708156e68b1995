package org.watchroom.people.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.web.LanguageChoice;

@Path("me")
@RequestScoped
public class MeResource {

    @Inject
    private CurrentUser user;

    @Inject
    private LanguageChoice language;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Me me() {
        Me me = new Me();
        me.name = user.name().orElseThrow(() -> new Refused(Refused.Kind.SIGNED_OUT, "platform.signed-out"));
        me.roles =
                Arrays.stream(Role.values()).filter(user::has).map(Role::name).toList();
        me.language = language.getTag();
        return me;
    }

    /** Who is signed in. */
    public static class Me {
        public String name;
        public List<String> roles;
        public String language;
    }
}
