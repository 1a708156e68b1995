package org.watchroom.certificates;

/**
 * A trainee on the list from which certificates are issued.
 *
 * @param institution null when the person belongs to none
 * @param heldNumber the number of the certificate that still holds; null without one
 */
public record Candidate(
        long personId,
        String name,
        String maskedIdentity,
        String institution,
        TraineeProgress progress,
        State state,
        String heldNumber) {

    /** Whether a certificate may be issued to this person now, and if not, why. */
    public enum State {
        READY,
        MISSING,
        HOLDS,
        SELF
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
