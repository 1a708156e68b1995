package org.watchroom.drills.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.watchroom.drills.Rehearsed;

/** A rehearsal as the page sends it. */
public class RehearsedDrill {

    @NotNull
    public UUID key;

    public long sheetId;

    @NotNull
    public Instant startedAt;

    @Min(0)
    @Max(86_400)
    public int elapsedSeconds;

    @Valid
    @NotEmpty
    @Size(max = 100)
    public List<@NotNull Mark> marks;

    Rehearsed rehearsed() {
        return new Rehearsed(
                sheetId,
                startedAt,
                elapsedSeconds,
                marks.stream()
                        .map(mark -> new Rehearsed.Mark(mark.no, mark.result, mark.atSecond))
                        .toList());
    }

    /** What the trainee gave one item: DONE, PARTIAL or NOT_DONE. */
    public static class Mark {
        @Min(1)
        public int no;

        @NotNull
        public String result;

        @Min(0)
        public int atSecond;
    }
}
