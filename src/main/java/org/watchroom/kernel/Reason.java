package org.watchroom.kernel;

/** Why somebody did what the action log notes; it is kept there with the deed. 1 to 120 characters. */
public record Reason(String text) {

    /** Most characters. */
    public static final int LONGEST = 120;

    /** @throws Refused {@code platform.reason} when there is none or it is too long */
    public Reason {
        text = text == null ? "" : text.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw Refused.input("platform.reason", LONGEST);
        }
    }
}
