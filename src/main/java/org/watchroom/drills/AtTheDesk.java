package org.watchroom.drills;

import java.time.Instant;

/**
 * What a desk tells beside the findings. All of it may be null: not every desk knows it.
 *
 * @param traineeSigned the drawing on the glass, a PNG
 * @param traineeDidNot why the trainee did not sign
 * @param graderPassword as the grader typed it, for the server to check
 * @param provedOnDevice whether the tablet checked the password by itself; null where it asked for none
 * @param deskClock what the desk's clock said at signing
 * @param serverClock what the desk then took the server's clock to say, from when it last heard it
 */
public record AtTheDesk(
        byte[] traineeSigned,
        String traineeDidNot,
        String graderPassword,
        Boolean provedOnDevice,
        Instant deskClock,
        Instant serverClock) {

    /** The password is never written anywhere. */
    @Override
    public String toString() {
        return "AtTheDesk";
    }
}
