package org.watchroom.programmes.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchroom.programmes.CohortFacts;

/** A cohort. */
@Schema(name = "Cohort")
public class CohortJson {
    public long id;
    public String title;
    public String programme;
    public String startsOn;
    public String endsOn;
    public String place;
    public int trainees;
    public int waiting;

    @Schema(description = "Absent when there is room for as many as come")
    public Integer seats;

    @Schema(description = "The version of the programme's requirements that it began with")
    public int requirements;

    @Schema(description = "To be given back when the cohort is changed")
    public int version;

    public CohortJson() {}

    CohortJson(CohortFacts it) {
        id = it.id();
        title = it.title();
        programme = it.programmeCode();
        startsOn = it.startsOn().toString();
        endsOn = it.endsOn().toString();
        place = it.place();
        trainees = it.trainees();
        waiting = it.waiting();
        seats = it.seats();
        requirements = it.requirementsNo();
        version = it.version();
    }
}
