package org.watchroom.drills.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.drills.DrillExamView;
import org.watchroom.drills.DrillExams;

@Path("drill-exams")
@RequestScoped
@Tag(name = "drills")
@Produces(MediaType.APPLICATION_JSON)
public class DrillExamsResource {

    @Inject
    private DrillExams exams;

    @GET
    @Path("{id}")
    @Operation(summary = "A drill examination: its stations and who is where and when")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "drills.exam.absent")
    public Exam exam(@PathParam("id") long id) {
        return new Exam(exams.exam(id));
    }

    /** A drill examination. */
    public static class Exam {
        public final long id;
        public final long cohort;
        public final String title;
        public final Instant beginsAt;
        public final String level;
        public final long seed;
        public final String mergeRule;
        public final String starRule;
        public final boolean cancelled;
        public final List<Station> stations;
        public final List<Turn> turns;

        Exam(DrillExamView view) {
            id = view.facts().id();
            cohort = view.facts().cohortId();
            title = view.facts().title();
            beginsAt = view.facts().beginsAt();
            level = view.facts().level();
            seed = view.facts().seed();
            mergeRule = view.facts().mergeRule();
            starRule = view.facts().starRule();
            cancelled = view.facts().cancelled();
            stations = view.stations().stream().map(Station::new).toList();
            turns = view.turns().stream().map(Turn::new).toList();
        }
    }

    /** {@code why}: STAR where it holds a ★ that would be missing, DRAWN where it was drawn. */
    public static class Station {
        public final int no;
        public final String sheet;
        public final int board;
        public final String why;

        Station(DrillExamView.Station station) {
            no = station.no();
            sheet = station.sheetCode();
            board = station.boardNo();
            why = station.why();
        }
    }

    /** {@code id} goes into the record that is signed; {@code passed} is absent until the board is of one mind. */
    public static class Turn {
        public final long id;
        public final int station;
        public final int group;
        public final long traineeId;
        public final String trainee;
        public final Instant beginsAt;
        public final int signed;
        public final int graders;
        public final Boolean passed;

        Turn(DrillExamView.Turn turn) {
            id = turn.id();
            station = turn.stationNo();
            group = turn.groupNo();
            traineeId = turn.traineeId();
            trainee = turn.trainee();
            beginsAt = turn.beginsAt();
            signed = turn.signed();
            graders = turn.graders();
            passed = turn.passed();
        }
    }
}
