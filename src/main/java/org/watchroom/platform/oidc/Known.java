package org.watchroom.platform.oidc;

import java.io.Serializable;

/** Somebody whom the provider vouches for. Only an ID token that was checked makes one. */
public final class Known implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String issuer;
    private final String subject;
    private final String label;
    private final boolean strong;

    Known(String issuer, String subject, String label, boolean strong) {
        this.issuer = issuer;
        this.subject = subject;
        this.label = label;
        this.strong = strong;
    }

    public String issuer() {
        return issuer;
    }

    /** Never given to another person by that issuer; up to 255 characters. */
    public String subject() {
        return subject;
    }

    /** What people call that account, for showing alone: it may change, and may be another's tomorrow. Up to 120 characters. */
    public String label() {
        return label;
    }

    /** Whether they showed more than one factor there ({@code mfa} among the {@code amr}, RFC 8176). */
    public boolean isStrong() {
        return strong;
    }
}
