package org.watchroom.drills.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.watchroom.drills.AtTheDesk;
import org.watchroom.drills.Findings;

/**
 * A drill sheet as the desk sends it. Points and verdict are not part of it: the server works them out. Numbers and truths are
 * objects, because only those are read strictly.
 */
public class SignedDrill {

    @NotNull
    public UUID key;

    /** Who signed at the desk, if it knows: refused unless they are the one who is signed in now. */
    public Long graderId;

    @NotNull
    public Long sheetId;

    @NotNull
    public Long cohortId;

    @NotNull
    public Long traineeId;

    /** The turn of a drill examination; absent when it is none. */
    public Long turnId;

    @NotNull
    public Instant startedAt;

    @NotNull
    public Instant finishedAt;

    @NotNull
    @Min(0)
    @Max(86_400)
    public Integer elapsedSeconds;

    public Boolean fatal = false;

    @Size(max = 500)
    public String fatalReason;

    @Size(max = 2000)
    public String note;

    @Valid
    @NotEmpty
    @Size(max = 100)
    public List<@NotNull Mark> marks;

    /** What the trainee drew on the glass, a PNG of at most 64 KB in base 64; optional, like all that follows. */
    @Size(max = 90_000)
    @Pattern(regexp = "[A-Za-z0-9+/]*={0,2}")
    public String traineeSignature;

    /** Why the trainee did not sign, if they did not. */
    @Size(max = 500)
    public String traineeDidNotSign;

    /** Checked on arrival and kept nowhere. */
    @Size(max = 200)
    public String graderPassword;

    /** Without a network: whether the tablet checked the grader's password by itself. */
    public Boolean provedOnDevice;

    /** What the desk's clock said at signing. */
    public Instant deskClock;

    /** What the desk then took the server's clock to say. */
    public Instant serverClock;

    AtTheDesk atTheDesk() {
        return new AtTheDesk(
                traineeSignature == null ? null : Base64.getMimeDecoder().decode(traineeSignature),
                traineeDidNotSign,
                graderPassword,
                provedOnDevice,
                deskClock,
                serverClock);
    }

    Findings findings() {
        return new Findings(
                startedAt,
                finishedAt,
                elapsedSeconds,
                Boolean.TRUE.equals(fatal),
                fatalReason,
                note,
                marks.stream()
                        .map(mark -> new Findings.Mark(
                                mark.no, mark.result, Boolean.TRUE.equals(mark.fatal), mark.reason, mark.atSecond))
                        .toList());
    }

    /** The mark of one item; result is DONE, PARTIAL, NOT_DONE or NOT_APPLICABLE. */
    public static class Mark {
        @NotNull
        @Min(1)
        public Integer no;

        @NotNull
        public String result;

        public Boolean fatal = false;

        @Size(max = 500)
        public String reason;

        @NotNull
        @Min(0)
        public Integer atSecond = 0;
    }
}
