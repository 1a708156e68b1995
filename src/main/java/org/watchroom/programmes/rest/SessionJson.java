package org.watchroom.programmes.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchroom.programmes.SessionFacts;

/** A session. */
@Schema(name = "Session")
public class SessionJson {
    public long id;
    public long cohort;

    @Schema(enumeration = {"THEORY", "DRILL", "MOCK"})
    public String kind;

    public String title;
    public String room;

    @Schema(description = "Absent while nobody is named")
    public Long instructorId;

    public String instructor;
    public String startsAt;
    public String endsAt;
    public int minutes;
    public boolean cancelled;

    @Schema(description = "To be given back when the session is changed")
    public int version;

    public SessionJson() {}

    SessionJson(SessionFacts it) {
        id = it.id();
        cohort = it.cohortId();
        kind = it.kind();
        title = it.title();
        room = it.room();
        instructorId = it.instructorId();
        instructor = it.instructor();
        startsAt = it.startsAt().toString();
        endsAt = it.endsAt().toString();
        minutes = it.minutes();
        cancelled = it.cancelled();
        version = it.version();
    }
}
