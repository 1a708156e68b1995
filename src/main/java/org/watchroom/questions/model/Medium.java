package org.watchroom.questions.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.watchroom.kernel.Refused;

/** A picture or a sound of a version, and what it shows or sounds like in words. */
@Embeddable
public class Medium {

    public static final int LONGEST_DESCRIPTION = 300;

    @Column(name = "sha256")
    private String sha256;

    private String description;

    protected Medium() {}

    /** @throws Refused {@code questions.media.description} without one, or with too long a one */
    public Medium(String sha256, String description) {
        String said = Objects.toString(description, "").strip();
        if (said.isEmpty() || said.length() > LONGEST_DESCRIPTION) {
            throw Refused.input("questions.media.description", LONGEST_DESCRIPTION);
        }
        this.sha256 = sha256;
        this.description = said;
    }

    public String sha256() {
        return sha256;
    }

    /** For those who cannot see or hear it. */
    public String description() {
        return description;
    }
}
