package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Role;

/** The reader of this page, for what the shell shows of them. */
@Named
@RequestScoped
public class Me {

    @Inject
    private CurrentUser user;

    public boolean isSignedIn() {
        return user.isSignedIn();
    }

    public String getName() {
        return user.name().orElse("");
    }

    public boolean isTrainee() {
        return user.has(Role.TRAINEE);
    }

    public boolean isInstructor() {
        return user.has(Role.INSTRUCTOR);
    }

    public boolean isAdministrator() {
        return user.has(Role.ADMINISTRATOR);
    }
}
