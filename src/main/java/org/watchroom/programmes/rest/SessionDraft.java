package org.watchroom.programmes.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchroom.programmes.Timetable;

/** What a session shall be. */
@Schema(name = "SessionDraft")
public class SessionDraft {
    @NotNull
    @Schema(enumeration = {"THEORY", "DRILL", "MOCK"})
    public String kind;

    @NotNull
    public String title;

    public String room;

    @Schema(description = "Absent while nobody is named")
    public Long instructorId;

    @NotNull
    public Instant startsAt;

    @NotNull
    public Instant endsAt;

    Timetable.Draft draft() {
        return new Timetable.Draft(kind, title, room, instructorId, startsAt, endsAt);
    }
}
