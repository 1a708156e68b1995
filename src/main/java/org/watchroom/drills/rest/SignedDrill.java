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
import org.watchroom.drills.Findings;

/** A drill sheet as the desk sends it. Points and verdict are not part of it: the server works them out. */
public class SignedDrill {

    @NotNull
    public UUID key;

    /** Who signed at the desk, if it knows: refused unless they are the one who is signed in now. */
    public Long graderId;

    public long sheetId;
    public long cohortId;
    public long traineeId;

    @NotNull
    public Instant startedAt;

    @NotNull
    public Instant finishedAt;

    @Min(0)
    @Max(86_400)
    public int elapsedSeconds;

    public boolean fatal;

    @Size(max = 500)
    public String fatalReason;

    @Size(max = 2000)
    public String note;

    @Valid
    @NotEmpty
    @Size(max = 100)
    public List<@NotNull Mark> marks;

    Findings findings() {
        return new Findings(
                startedAt,
                finishedAt,
                elapsedSeconds,
                fatal,
                fatalReason,
                note,
                marks.stream()
                        .map(mark -> new Findings.Mark(mark.no, mark.result, mark.fatal, mark.reason, mark.atSecond))
                        .toList());
    }

    /** The mark of one item; result is DONE, PARTIAL, NOT_DONE or NOT_APPLICABLE. */
    public static class Mark {
        @Min(1)
        public int no;

        @NotNull
        public String result;

        public boolean fatal;

        @Size(max = 500)
        public String reason;

        @Min(0)
        public int atSecond;
    }
}
