package org.watchroom.platform.oidc;

/** The provider does not answer, or not as the specification says. The message is for the log. */
class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String message) {
        super(message);
    }

    Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
