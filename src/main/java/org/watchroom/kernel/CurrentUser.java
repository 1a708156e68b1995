package org.watchroom.kernel;

import java.util.Optional;

/** The person on whose behalf this request runs. Never taken from what the client sent. */
public interface CurrentUser {

    /** The person's id. Refuses with {@code platform.signed-out} when nobody is signed in. */
    long id();

    boolean isSignedIn();

    boolean may(Permission permission);

    boolean has(Role role);

    /** The name as the register knows it, empty when nobody is signed in. */
    Optional<String> name();

    /** Holds for the product's own work, such as loading demo data or sealing overdue papers. */
    boolean isSystem();
}
